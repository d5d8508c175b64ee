def f(a, b=2): return a, b
f.__defaults__ = (10, 20)
print(f(), f(1))
f.__defaults__ = None
try:
    f()
except Exception as error:
    print(type(error).__name__, error)
def g(*, k=1): return k
g.__kwdefaults__ = {"k": 5}
print(g())
try:
    f.__defaults__ = 5
except Exception as error:
    print(type(error).__name__, error)
try:
    f.__name__ = 5
except Exception as error:
    print(type(error).__name__, error)
try:
    del f.__name__
except Exception as error:
    print(type(error).__name__, error)
