def f(a, b, c): pass
try:
    f()
except Exception as error:
    print(type(error).__name__, error)
try:
    f(1)
except Exception as error:
    print(type(error).__name__, error)
try:
    f(1, 2)
except Exception as error:
    print(type(error).__name__, error)
try:
    f(b=1)
except Exception as error:
    print(type(error).__name__, error)
def g(a, b, c, d): pass
try:
    g()
except Exception as error:
    print(type(error).__name__, error)
try:
    g(1, d=1)
except Exception as error:
    print(type(error).__name__, error)
def h(a, b=1): pass
try:
    h()
except Exception as error:
    print(type(error).__name__, error)
