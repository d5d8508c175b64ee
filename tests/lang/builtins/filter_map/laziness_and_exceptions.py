def f(x):
    print("f", x)
    return 10 // x
m = map(f, [5, 0, 2])
print(next(m))
try:
    next(m)
except Exception as error:
    print(type(error).__name__, error)
print(next(m))
try:
    next(m)
except Exception as error:
    print(type(error).__name__, error)
flt = filter(lambda x: f(x) > 2, [1, 0, 2])
print(next(flt))
try:
    next(flt)
except Exception as error:
    print(type(error).__name__, error)
print(next(flt))
