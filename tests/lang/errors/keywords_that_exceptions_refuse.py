# A subclass takes keywords only if its own __init__ does.
class Plain(ValueError):
    pass


class Own(Exception):
    def __init__(self, message, *, code):
        super().__init__(message)
        self.code = code


class OnlyNew(KeyError):
    def __new__(cls, *args, **options):
        return super().__new__(cls, *args)


class System(OSError):
    pass


class Import(ImportError):
    pass


class Group(ExceptionGroup):
    def __init__(self, message, errors, *, code=0):
        super().__init__(message, errors)
        self.code = code


for attempt in (
    lambda: Plain("a", code=1),
    lambda: Own("a", code=1).code,
    lambda: OnlyNew(1, code=1),
    lambda: System(1, "two", code=1),
    lambda: Import("a", name="b").name,
    lambda: Import("a", code=1),
    lambda: AttributeError("a", name="b", code=1),
):
    try:
        print(attempt())
    except TypeError as error:
        print(error)
print(Group("several", [ValueError()], code=3).code)
