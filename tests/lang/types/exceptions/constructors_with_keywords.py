print(repr(ImportError("m", name="n", path="p")), ImportError("m", name="n").name, AttributeError("a", name="x", obj=1).obj, NameError("n", name="q").name)
try:
    ValueError(x=1)
except Exception as error:
    print(type(error).__name__, error)
try:
    KeyError(k=1)
except Exception as error:
    print(type(error).__name__, error)
try:
    ImportError(foo=1)
except Exception as error:
    print(type(error).__name__, error)
try:
    UnicodeDecodeError("a")
except Exception as error:
    print(type(error).__name__, error)
try:
    UnicodeDecodeError("utf-8", "str", 0, 1, "r")
except Exception as error:
    print(type(error).__name__, error)
