class A: pass
class B:
    def __init__(self, x): pass
try:
    A(1)
except Exception as e:
    print(type(e).__name__, e)
try:
    A(x=1)
except Exception as e:
    print(type(e).__name__, e)
try:
    B()
except Exception as e:
    print(type(e).__name__, e)
try:
    B(1, 2)
except Exception as e:
    print(type(e).__name__, e)
try:
    B(y=1)
except Exception as e:
    print(type(e).__name__, e)
try:
    object(1)
except Exception as e:
    print(type(e).__name__, e)
