def f(a, b, c): pass
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
    f(b=1)
except Exception as e:
    print(type(e).__name__, e)
def g(a, b, c, d): pass
try:
    g()
except Exception as e:
    print(type(e).__name__, e)
try:
    g(1, d=1)
except Exception as e:
    print(type(e).__name__, e)
def h(a, b=1): pass
try:
    h()
except Exception as e:
    print(type(e).__name__, e)
