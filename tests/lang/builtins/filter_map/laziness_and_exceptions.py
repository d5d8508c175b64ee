def f(x):
    print("f", x)
    return 10 // x
m = map(f, [5, 0, 2])
print(next(m))
try:
    next(m)
except Exception as e:
    print(type(e).__name__, e)
print(next(m))
try:
    next(m)
except Exception as e:
    print(type(e).__name__, e)
flt = filter(lambda x: f(x) > 2, [1, 0, 2])
print(next(flt))
try:
    next(flt)
except Exception as e:
    print(type(e).__name__, e)
print(next(flt))
