print(True, False, None, Ellipsis, NotImplemented, __debug__, __name__)
try:
    exec("__debug__ = 1")
except Exception as error:
    print(type(error).__name__, error)
