class C:
    def __repr__(self): raise ValueError("no repr")
class D:
    def __repr__(self): return 5
try:
    repr(C())
except Exception as error:
    print(type(error).__name__, error)
try:
    repr([1, C()])
except Exception as error:
    print(type(error).__name__, error)
try:
    str({1: C()})
except Exception as error:
    print(type(error).__name__, error)
try:
    repr(D())
except Exception as error:
    print(type(error).__name__, error)
try:
    print([D()])
except Exception as error:
    print(type(error).__name__, error)
