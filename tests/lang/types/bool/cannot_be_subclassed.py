try:
    type("B", (bool,), {})
except Exception as error:
    print(type(error).__name__, error)
try:
    bool(1, 2)
except Exception as error:
    print(type(error).__name__, error)
try:
    bool(x=1)
except Exception as error:
    print(type(error).__name__, error)
