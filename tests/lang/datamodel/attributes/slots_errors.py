try:
    type("C", (), {"__slots__": ("x",), "x": 1})
except Exception as e:
    print(type(e).__name__, e)
try:
    type("C", (), {"__slots__": ("1bad",)})
except Exception as e:
    print(type(e).__name__, e)
try:
    type("C", (), {"__slots__": (5,)})
except Exception as e:
    print(type(e).__name__, e)
try:
    type("C", (), {"__slots__": ("__dict__", "__dict__")})
except Exception as e:
    print(type(e).__name__, e)
try:
    type("C", (int,), {"__slots__": ("x",)})
except Exception as e:
    print(type(e).__name__, e)
class A: __slots__ = ("a",)
class B: __slots__ = ("b",)
try:
    type("C", (A, B), {})
except Exception as e:
    print(type(e).__name__, e)
