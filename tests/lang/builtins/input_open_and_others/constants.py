print(True, False, None, Ellipsis, NotImplemented, __debug__, __name__)
try:
    exec("__debug__ = 1")
except Exception as e:
    print(type(e).__name__, e)
