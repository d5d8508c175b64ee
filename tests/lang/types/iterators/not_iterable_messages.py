class A: pass
class B:
    def __iter__(self): return 5
class C:
    __iter__ = None
class D:
    def __iter__(self): return self
try:
    iter(A())
except Exception as error:
    print(type(error).__name__, error)
try:
    iter(B())
except Exception as error:
    print(type(error).__name__, error)
try:
    iter(C())
except Exception as error:
    print(type(error).__name__, error)
try:
    iter(D())
except Exception as error:
    print(type(error).__name__, error)
try:
    list(5)
except Exception as error:
    print(type(error).__name__, error)
try:
    next([])
except Exception as error:
    print(type(error).__name__, error)
try:
    next(5)
except Exception as error:
    print(type(error).__name__, error)
try:
    for x in C(): pass
except Exception as error:
    print(type(error).__name__, error)
try:
    1 in C()
except Exception as error:
    print(type(error).__name__, error)
try:
    [*B()]
except Exception as error:
    print(type(error).__name__, error)
