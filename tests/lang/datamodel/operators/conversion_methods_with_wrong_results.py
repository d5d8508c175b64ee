def make(name, value): return type("C", (), {name: lambda self: value})()
try:
    int(make("__int__", "x"))
except Exception as e:
    print(type(e).__name__, e)
try:
    float(make("__float__", 5))
except Exception as e:
    print(type(e).__name__, e)
try:
    complex(make("__complex__", 5))
except Exception as e:
    print(type(e).__name__, e)
try:
    bool(make("__bool__", 1))
except Exception as e:
    print(type(e).__name__, e)
try:
    [1][make("__index__", "0")]
except Exception as e:
    print(type(e).__name__, e)
try:
    str(make("__str__", 5))
except Exception as e:
    print(type(e).__name__, e)
try:
    repr(make("__repr__", b"x"))
except Exception as e:
    print(type(e).__name__, e)
try:
    bytes(make("__bytes__", "x"))
except Exception as e:
    print(type(e).__name__, e)
try:
    hash(make("__hash__", "x"))
except Exception as e:
    print(type(e).__name__, e)
try:
    len(make("__len__", "3"))
except Exception as e:
    print(type(e).__name__, e)
try:
    len(make("__len__", -1))
except Exception as e:
    print(type(e).__name__, e)
try:
    len(make("__len__", 1.5))
except Exception as e:
    print(type(e).__name__, e)
try:
    f"{make('__str__', None)}"
except Exception as e:
    print(type(e).__name__, e)
