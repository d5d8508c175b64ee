def f(a, *args, b=0, **kw):
    return a, args, b, kw
print(f(1), f(1, 2, 3), f(1, b=2), f(1, 2, c=3, b=4), f(*range(4)), f(a=1, z=2))
try:
    f()
except Exception as error:
    print(type(error).__name__, error)
try:
    f(b=1)
except Exception as error:
    print(type(error).__name__, error)
