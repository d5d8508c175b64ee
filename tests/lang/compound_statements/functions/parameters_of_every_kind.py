def f(a, b=2, /, c=3, *args, d, e=5, **kw): return a, b, c, args, d, e, kw
print(f(1, d=4), f(1, 20, 30, 40, 50, d=60, z=70), f(1, c=9, d=8), f(*[1, 2], **{"d": 3, "c": 4}), f(1, d=0, a=5, b=6))
try:
    f(d=1)
except Exception as error:
    print(type(error).__name__, error)
try:
    f(1)
except Exception as error:
    print(type(error).__name__, error)
try:
    f(1, 2, 3, c=4, d=5)
except Exception as error:
    print(type(error).__name__, error)
