def f(a, b, *, c, d): pass
try:
    f()
except Exception as e:
    print(type(e).__name__, e)
try:
    f(1)
except Exception as e:
    print(type(e).__name__, e)
try:
    f(1, 2)
except Exception as e:
    print(type(e).__name__, e)
try:
    f(1, 2, c=1)
except Exception as e:
    print(type(e).__name__, e)
def g(*, one, two, three): pass
try:
    g()
except Exception as e:
    print(type(e).__name__, e)
try:
    g(two=1)
except Exception as e:
    print(type(e).__name__, e)
