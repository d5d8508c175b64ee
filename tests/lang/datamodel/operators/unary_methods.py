class C:
    def __neg__(self): return "neg"
    def __pos__(self): return "pos"
    def __invert__(self): return "inv"
    def __abs__(self): return "abs"
    def __round__(self, n="none"): return ("round", n)
    def __trunc__(self): return "trunc"
    def __floor__(self): return "floor"
    def __ceil__(self): return "ceil"
c = C()
print(-c, +c, ~c, abs(c), round(c), round(c, 2), round(c, None))
class D: pass
try:
    -D()
except Exception as error:
    print(type(error).__name__, error)
try:
    ~D()
except Exception as error:
    print(type(error).__name__, error)
try:
    abs(D())
except Exception as error:
    print(type(error).__name__, error)
try:
    round(D())
except Exception as error:
    print(type(error).__name__, error)
