g = ExceptionGroup("msg", [ValueError(1), TypeError("t")])
print(g, repr(g), g.message, g.exceptions, g.args, str(ExceptionGroup("one", [KeyError(1)])), isinstance(g, Exception))
try:
    ExceptionGroup("m", [])
except Exception as error:
    print(type(error).__name__, error)
try:
    ExceptionGroup("m", [5])
except Exception as error:
    print(type(error).__name__, error)
try:
    ExceptionGroup("m", 5)
except Exception as error:
    print(type(error).__name__, error)
try:
    ExceptionGroup(5, [ValueError()])
except Exception as error:
    print(type(error).__name__, error)
try:
    ExceptionGroup("m")
except Exception as error:
    print(type(error).__name__, error)
try:
    ExceptionGroup("m", [KeyboardInterrupt()])
except Exception as error:
    print(type(error).__name__, error)
print(type(BaseExceptionGroup("b", [ValueError()])).__name__, type(BaseExceptionGroup("b", [KeyboardInterrupt()])).__name__)
