C = type("C", (object,), {"x": 1, "f": lambda self: self.x})
print(C().f(), C.__name__, C.__bases__, C.__module__, type("D", (C,), {})().f())
try:
    type("C", (), {}, 1)
except Exception as error:
    print(type(error).__name__, error)
try:
    type()
except Exception as error:
    print(type(error).__name__, error)
try:
    type("C", ())
except Exception as error:
    print(type(error).__name__, error)
try:
    type("C", [], {})
except Exception as error:
    print(type(error).__name__, error)
try:
    type(5, (), {})
except Exception as error:
    print(type(error).__name__, error)
try:
    type("C", (), [])
except Exception as error:
    print(type(error).__name__, error)
try:
    type("C\0", (), {})
except Exception as error:
    print(type(error).__name__, error)
