from functools import lru_cache, cache
calls = []
@lru_cache(maxsize=2)
def f(x, y=0):
    calls.append((x, y))
    return x + y
print(f(1), f(1), f(2), f(3), f(1), f.cache_info(), calls)
f.cache_clear()
print(f.cache_info(), f.__wrapped__(5), f.cache_parameters())
@cache
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(100))
try:
    f([])
except Exception as error:
    print(type(error).__name__, error)
