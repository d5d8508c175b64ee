try:
    type("C", (), {"__slots__": ("x",), "x": 1})
except Exception as error:
    print(type(error).__name__, error)
try:
    type("C", (), {"__slots__": ("1bad",)})
except Exception as error:
    print(type(error).__name__, error)
try:
    type("C", (), {"__slots__": (5,)})
except Exception as error:
    print(type(error).__name__, error)
try:
    type("C", (), {"__slots__": ("__dict__", "__dict__")})
except Exception as error:
    print(type(error).__name__, error)
try:
    type("C", (int,), {"__slots__": ("x",)})
except Exception as error:
    print(type(error).__name__, error)
class A: __slots__ = ("a",)
class B: __slots__ = ("b",)
try:
    type("C", (A, B), {})
except Exception as error:
    print(type(error).__name__, error)
