def f(*, a): pass
def g(*, a, b, c=1): pass
try:
    f()
except Exception as e:
    print(type(e).__name__, e)
try:
    g()
except Exception as e:
    print(type(e).__name__, e)
try:
    g(a=1)
except Exception as e:
    print(type(e).__name__, e)
try:
    f(1)
except Exception as e:
    print(type(e).__name__, e)
def h(x, *, y): pass
try:
    h()
except Exception as e:
    print(type(e).__name__, e)
try:
    h(1)
except Exception as e:
    print(type(e).__name__, e)
