e = ValueError("v")
print(e.__traceback__)
try:
    raise e
except ValueError as f:
    tb = f.__traceback__
print(e is f if "f" in dir() else "deleted", tb.tb_lineno, tb.tb_next)
g = KeyError("k").with_traceback(tb)
print(g.__traceback__ is tb, repr(g))
g.__traceback__ = None
try:
    g.__traceback__ = 5
except Exception as error:
    print(type(error).__name__, error)
try:
    e.with_traceback(5)
except Exception as error:
    print(type(error).__name__, error)
