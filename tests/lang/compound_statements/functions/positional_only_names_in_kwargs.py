def f(a, /, **kw): return a, kw
def g(a, b=0, /): return a, b
print(f(1, a=2), g(1), g(1, 2))
try:
    g(1, b=2)
except Exception as error:
    print(type(error).__name__, error)
try:
    g(a=1)
except Exception as error:
    print(type(error).__name__, error)
try:
    f(a=1)
except Exception as error:
    print(type(error).__name__, error)
