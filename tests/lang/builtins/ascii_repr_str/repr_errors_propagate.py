class C:
    def __repr__(self): raise ValueError("no repr")
class D:
    def __repr__(self): return 5
try:
    repr(C())
except Exception as e:
    print(type(e).__name__, e)
try:
    repr([1, C()])
except Exception as e:
    print(type(e).__name__, e)
try:
    str({1: C()})
except Exception as e:
    print(type(e).__name__, e)
try:
    repr(D())
except Exception as e:
    print(type(e).__name__, e)
try:
    print([D()])
except Exception as e:
    print(type(e).__name__, e)
