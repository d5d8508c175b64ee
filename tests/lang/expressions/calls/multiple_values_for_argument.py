def f(a, b=0): pass
try:
    f(1, a=2)
except Exception as error:
    print(type(error).__name__, error)
try:
    f(*[1, 2], b=3)
except Exception as error:
    print(type(error).__name__, error)
try:
    f(1, **{"a": 5})
except Exception as error:
    print(type(error).__name__, error)
try:
    f(a=1, **{"a": 2})
except Exception as error:
    print(type(error).__name__, error)
try:
    f(**{"a": 1}, **{"a": 2})
except Exception as error:
    print(type(error).__name__, error)
