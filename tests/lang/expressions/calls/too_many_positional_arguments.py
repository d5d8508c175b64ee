def f(): pass
def g(a): pass
def h(a, b=1): pass
def k(a, *, b): pass
try:
    f(1)
except Exception as e:
    print(type(e).__name__, e)
try:
    f(1, 2)
except Exception as e:
    print(type(e).__name__, e)
try:
    g(1, 2)
except Exception as e:
    print(type(e).__name__, e)
try:
    h(1, 2, 3)
except Exception as e:
    print(type(e).__name__, e)
try:
    k(1, 2)
except Exception as e:
    print(type(e).__name__, e)
try:
    k(1, 2, b=3)
except Exception as e:
    print(type(e).__name__, e)
def m(a, *, b=1): pass
try:
    m(1, 2, b=5)
except Exception as e:
    print(type(e).__name__, e)
try:
    (lambda: 0)(1)
except Exception as e:
    print(type(e).__name__, e)
