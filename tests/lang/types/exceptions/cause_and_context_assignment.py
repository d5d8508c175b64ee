e = ValueError("v")
print(e.__cause__, e.__context__, e.__suppress_context__)
e.__cause__ = KeyError("k")
print(repr(e.__cause__), e.__suppress_context__)
e.__suppress_context__ = False
e.__context__ = e.__cause__ = None
try:
    e.__cause__ = 5
except Exception as error:
    print(type(error).__name__, error)
try:
    e.__context__ = "x"
except Exception as error:
    print(type(error).__name__, error)
try:
    del e.__cause__
except Exception as error:
    print(type(error).__name__, error)
