class A: pass
class B:
    def __init__(self, x): pass
try:
    A(1)
except Exception as error:
    print(type(error).__name__, error)
try:
    A(x=1)
except Exception as error:
    print(type(error).__name__, error)
try:
    B()
except Exception as error:
    print(type(error).__name__, error)
try:
    B(1, 2)
except Exception as error:
    print(type(error).__name__, error)
try:
    B(y=1)
except Exception as error:
    print(type(error).__name__, error)
try:
    object(1)
except Exception as error:
    print(type(error).__name__, error)
