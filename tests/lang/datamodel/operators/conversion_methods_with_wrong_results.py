def make(name, value): return type("C", (), {name: lambda self: value})()
try:
    int(make("__int__", "x"))
except Exception as error:
    print(type(error).__name__, error)
try:
    float(make("__float__", 5))
except Exception as error:
    print(type(error).__name__, error)
try:
    complex(make("__complex__", 5))
except Exception as error:
    print(type(error).__name__, error)
try:
    bool(make("__bool__", 1))
except Exception as error:
    print(type(error).__name__, error)
try:
    [1][make("__index__", "0")]
except Exception as error:
    print(type(error).__name__, error)
try:
    str(make("__str__", 5))
except Exception as error:
    print(type(error).__name__, error)
try:
    repr(make("__repr__", b"x"))
except Exception as error:
    print(type(error).__name__, error)
try:
    bytes(make("__bytes__", "x"))
except Exception as error:
    print(type(error).__name__, error)
try:
    hash(make("__hash__", "x"))
except Exception as error:
    print(type(error).__name__, error)
try:
    len(make("__len__", "3"))
except Exception as error:
    print(type(error).__name__, error)
try:
    len(make("__len__", -1))
except Exception as error:
    print(type(error).__name__, error)
try:
    len(make("__len__", 1.5))
except Exception as error:
    print(type(error).__name__, error)
try:
    f"{make('__str__', None)}"
except Exception as error:
    print(type(error).__name__, error)
