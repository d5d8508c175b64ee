# outcome: finished
def f(n):
    f.__code__ = g.__code__
    return n + 1
def g(n, extra=100): return n + extra
print(f(1), f(1, 2))
