import math
class C:
    def __floor__(self): return "floor"
    def __ceil__(self): return "ceil"
    def __trunc__(self): return "trunc"
    def __float__(self): return 4.0
    def __index__(self): return 9
print(math.floor(C()), math.ceil(C()), math.trunc(C()), math.sqrt(C()), math.isqrt(C()), math.gcd(C(), 6))
