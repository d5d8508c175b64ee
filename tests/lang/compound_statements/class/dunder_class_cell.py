class A:
    def f(self): return __class__
    @staticmethod
    def s(): return __class__.__name__
class B(A): pass
print(B().f().__name__, B.s())
