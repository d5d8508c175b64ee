def f(a, b=0): pass
try:
    f(1, a=2)
except Exception as e:
    print(type(e).__name__, e)
try:
    f(*[1, 2], b=3)
except Exception as e:
    print(type(e).__name__, e)
try:
    f(1, **{"a": 5})
except Exception as e:
    print(type(e).__name__, e)
try:
    f(a=1, **{"a": 2})
except Exception as e:
    print(type(e).__name__, e)
try:
    f(**{"a": 1}, **{"a": 2})
except Exception as e:
    print(type(e).__name__, e)
