class A: pass
class B:
    def __iter__(self): return 5
class C:
    __iter__ = None
class D:
    def __iter__(self): return self
try:
    iter(A())
except Exception as e:
    print(type(e).__name__, e)
try:
    iter(B())
except Exception as e:
    print(type(e).__name__, e)
try:
    iter(C())
except Exception as e:
    print(type(e).__name__, e)
try:
    iter(D())
except Exception as e:
    print(type(e).__name__, e)
try:
    list(5)
except Exception as e:
    print(type(e).__name__, e)
try:
    next([])
except Exception as e:
    print(type(e).__name__, e)
try:
    next(5)
except Exception as e:
    print(type(e).__name__, e)
try:
    for x in C(): pass
except Exception as e:
    print(type(e).__name__, e)
try:
    1 in C()
except Exception as e:
    print(type(e).__name__, e)
try:
    [*B()]
except Exception as e:
    print(type(e).__name__, e)
