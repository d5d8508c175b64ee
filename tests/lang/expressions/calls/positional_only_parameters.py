def f(a, b, /, c, *, d): return a, b, c, d
print(f(1, 2, 3, d=4), f(1, 2, c=3, d=4))
try:
    f(1, b=2, c=3, d=4)
except Exception as error:
    print(type(error).__name__, error)
try:
    f(a=1, b=2, c=3, d=4)
except Exception as error:
    print(type(error).__name__, error)
try:
    f(1, 2, 3, 4)
except Exception as error:
    print(type(error).__name__, error)
def g(a, /, **kw): return a, kw
print(g(1, a=2), g(1, **{"a": 3}))
try:
    g(a=1)
except Exception as error:
    print(type(error).__name__, error)
def h(a=1, /): return a
print(h(), h(2))
try:
    h(a=2)
except Exception as error:
    print(type(error).__name__, error)
