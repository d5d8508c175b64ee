def f(*a, **k): pass
try:
    f(**5)
except Exception as error:
    print(type(error).__name__, error)
try:
    f(**[1])
except Exception as error:
    print(type(error).__name__, error)
try:
    f(**None)
except Exception as error:
    print(type(error).__name__, error)
try:
    f(x=1, **5)
except Exception as error:
    print(type(error).__name__, error)
try:
    f(**{1: 2})
except Exception as error:
    print(type(error).__name__, error)
try:
    dict(**{"a": 1}, **5)
except Exception as error:
    print(type(error).__name__, error)
try:
    print(**5)
except Exception as error:
    print(type(error).__name__, error)
