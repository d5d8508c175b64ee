try:
    dict(a=1, **{"a": 2})
except Exception as e:
    print(type(e).__name__, e)
try:
    int("5", **{"base": 10}, **{"base": 10})
except Exception as e:
    print(type(e).__name__, e)
try:
    sorted([1], key=None, **{"key": None})
except Exception as e:
    print(type(e).__name__, e)
