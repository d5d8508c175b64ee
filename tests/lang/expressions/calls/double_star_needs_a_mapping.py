def f(*a, **k): pass
try:
    f(**5)
except Exception as e:
    print(type(e).__name__, e)
try:
    f(**[1])
except Exception as e:
    print(type(e).__name__, e)
try:
    f(**None)
except Exception as e:
    print(type(e).__name__, e)
try:
    f(x=1, **5)
except Exception as e:
    print(type(e).__name__, e)
try:
    f(**{1: 2})
except Exception as e:
    print(type(e).__name__, e)
try:
    dict(**{"a": 1}, **5)
except Exception as e:
    print(type(e).__name__, e)
try:
    print(**5)
except Exception as e:
    print(type(e).__name__, e)
