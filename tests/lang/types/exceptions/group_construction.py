g = ExceptionGroup("msg", [ValueError(1), TypeError("t")])
print(g, repr(g), g.message, g.exceptions, g.args, str(ExceptionGroup("one", [KeyError(1)])), isinstance(g, Exception))
try:
    ExceptionGroup("m", [])
except Exception as e:
    print(type(e).__name__, e)
try:
    ExceptionGroup("m", [5])
except Exception as e:
    print(type(e).__name__, e)
try:
    ExceptionGroup("m", 5)
except Exception as e:
    print(type(e).__name__, e)
try:
    ExceptionGroup(5, [ValueError()])
except Exception as e:
    print(type(e).__name__, e)
try:
    ExceptionGroup("m")
except Exception as e:
    print(type(e).__name__, e)
try:
    ExceptionGroup("m", [KeyboardInterrupt()])
except Exception as e:
    print(type(e).__name__, e)
print(type(BaseExceptionGroup("b", [ValueError()])).__name__, type(BaseExceptionGroup("b", [KeyboardInterrupt()])).__name__)
