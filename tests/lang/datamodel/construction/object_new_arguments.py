class A: pass
class B:
    def __init__(self, x): pass
class C:
    def __new__(cls, x): return super().__new__(cls)
class D:
    def __new__(cls, x): return super().__new__(cls, x)
try:
    A(1)
except Exception as error:
    print(type(error).__name__, error)
try:
    A(x=1)
except Exception as error:
    print(type(error).__name__, error)
print(type(B(1)).__name__, type(C(1)).__name__)
try:
    D(1)
except Exception as error:
    print(type(error).__name__, error)
try:
    object.__new__()
except Exception as error:
    print(type(error).__name__, error)
try:
    object.__new__(5)
except Exception as error:
    print(type(error).__name__, error)
try:
    object.__new__(int)
except Exception as error:
    print(type(error).__name__, error)
try:
    object(1)
except Exception as error:
    print(type(error).__name__, error)
try:
    int.__new__(str)
except Exception as error:
    print(type(error).__name__, error)
