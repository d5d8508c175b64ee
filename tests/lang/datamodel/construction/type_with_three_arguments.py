C = type("C", (object,), {"x": 1, "f": lambda self: self.x})
print(C().f(), C.__name__, C.__bases__, C.__module__, type("D", (C,), {})().f())
try:
    type("C", (), {}, 1)
except Exception as e:
    print(type(e).__name__, e)
try:
    type()
except Exception as e:
    print(type(e).__name__, e)
try:
    type("C", ())
except Exception as e:
    print(type(e).__name__, e)
try:
    type("C", [], {})
except Exception as e:
    print(type(e).__name__, e)
try:
    type(5, (), {})
except Exception as e:
    print(type(e).__name__, e)
try:
    type("C", (), [])
except Exception as e:
    print(type(e).__name__, e)
try:
    type("C\0", (), {})
except Exception as e:
    print(type(e).__name__, e)
