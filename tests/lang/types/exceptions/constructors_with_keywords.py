print(repr(ImportError("m", name="n", path="p")), ImportError("m", name="n").name, AttributeError("a", name="x", obj=1).obj, NameError("n", name="q").name)
try:
    ValueError(x=1)
except Exception as e:
    print(type(e).__name__, e)
try:
    KeyError(k=1)
except Exception as e:
    print(type(e).__name__, e)
try:
    ImportError(foo=1)
except Exception as e:
    print(type(e).__name__, e)
try:
    UnicodeDecodeError("a")
except Exception as e:
    print(type(e).__name__, e)
try:
    UnicodeDecodeError("utf-8", "str", 0, 1, "r")
except Exception as e:
    print(type(e).__name__, e)
