class Mixin:
    def total(self): return sum(self)
class L(Mixin, list): pass
class T(Mixin, tuple): pass
print(L([1, 2]).total(), T((3, 4)).total(), L([1]) + [2], type(L([1]) + [2]), isinstance(L(), list))
try:
    type("Bad", (int, str), {})
except Exception as error:
    print(type(error).__name__, error)
try:
    type("Bad", (list, dict), {})
except Exception as error:
    print(type(error).__name__, error)
