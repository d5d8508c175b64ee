def trace(f):
    def w(*args, **kwargs):
        return (f.__name__, f(*args, **kwargs))
    return w
@trace
@trace
def f(a, /, b, *c, d, **e): return a, b, c, d, e
print(f(1, 2, 3, d=4, x=5))
try:
    f(1)
except Exception as error:
    print(type(error).__name__, error)
try:
    f(1, 2)
except Exception as error:
    print(type(error).__name__, error)
