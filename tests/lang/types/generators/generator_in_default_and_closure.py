def f(xs=(x * x for x in range(3))): return list(xs)
print(f(), f())
