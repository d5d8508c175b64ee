def f(): pass
def g(a): pass
def h(a, b=1): pass
def k(a, *, b): pass
try:
    f(1)
except Exception as error:
    print(type(error).__name__, error)
try:
    f(1, 2)
except Exception as error:
    print(type(error).__name__, error)
try:
    g(1, 2)
except Exception as error:
    print(type(error).__name__, error)
try:
    h(1, 2, 3)
except Exception as error:
    print(type(error).__name__, error)
try:
    k(1, 2)
except Exception as error:
    print(type(error).__name__, error)
try:
    k(1, 2, b=3)
except Exception as error:
    print(type(error).__name__, error)
def m(a, *, b=1): pass
try:
    m(1, 2, b=5)
except Exception as error:
    print(type(error).__name__, error)
try:
    (lambda: 0)(1)
except Exception as error:
    print(type(error).__name__, error)
