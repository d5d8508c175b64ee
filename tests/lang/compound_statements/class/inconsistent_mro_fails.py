class A: pass
class B(A): pass
try:
    type("C", (A, B), {})
except Exception as e:
    print(type(e).__name__, e)
try:
    type("D", (A, A), {})
except Exception as e:
    print(type(e).__name__, e)
try:
    type("E", (object, A), {})
except Exception as e:
    print(type(e).__name__, e)
class X: pass
class Y: pass
class XY(X, Y): pass
class YX(Y, X): pass
try:
    type("F", (XY, YX), {})
except Exception as e:
    print(type(e).__name__, e)
