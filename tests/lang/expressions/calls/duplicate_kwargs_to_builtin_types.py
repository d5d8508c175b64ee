try:
    dict(a=1, **{"a": 2})
except Exception as error:
    print(type(error).__name__, error)
try:
    int("5", **{"base": 10}, **{"base": 10})
except Exception as error:
    print(type(error).__name__, error)
try:
    sorted([1], key=None, **{"key": None})
except Exception as error:
    print(type(error).__name__, error)
