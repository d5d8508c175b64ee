def f(a, b, *, c, d): pass
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
    f(1, 2, c=1)
except Exception as error:
    print(type(error).__name__, error)
def g(*, one, two, three): pass
try:
    g()
except Exception as error:
    print(type(error).__name__, error)
try:
    g(two=1)
except Exception as error:
    print(type(error).__name__, error)
