class AppError(Exception):
    code = 1
class NotFound(AppError):
    code = 2
    def __init__(self, what): super().__init__(f"{what} not found"); self.what = what
class Denied(AppError, PermissionError): pass
for e in (NotFound("key"), Denied(13, "no"), AppError()):
    try:
        raise e
    except PermissionError as x:
        print("permission", x, x.errno)
    except AppError as x:
        print(type(x).__name__, x, x.code)
