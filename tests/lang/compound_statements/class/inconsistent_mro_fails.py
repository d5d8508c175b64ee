class A: pass
class B(A): pass
try:
    type("C", (A, B), {})
except Exception as error:
    print(type(error).__name__, error)
try:
    type("D", (A, A), {})
except Exception as error:
    print(type(error).__name__, error)
try:
    type("E", (object, A), {})
except Exception as error:
    print(type(error).__name__, error)
class X: pass
class Y: pass
class XY(X, Y): pass
class YX(Y, X): pass
try:
    type("F", (XY, YX), {})
except Exception as error:
    print(type(error).__name__, error)
