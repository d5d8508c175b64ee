def f(*, a): pass
def g(*, a, b, c=1): pass
try:
    f()
except Exception as error:
    print(type(error).__name__, error)
try:
    g()
except Exception as error:
    print(type(error).__name__, error)
try:
    g(a=1)
except Exception as error:
    print(type(error).__name__, error)
try:
    f(1)
except Exception as error:
    print(type(error).__name__, error)
def h(x, *, y): pass
try:
    h()
except Exception as error:
    print(type(error).__name__, error)
try:
    h(1)
except Exception as error:
    print(type(error).__name__, error)
