class A:
    def f(self, x): return ["A", x]
    @classmethod
    def c(cls): return ["cA", cls.__name__]
    @staticmethod
    def s(): return "sA"
class B(A):
    def f(self, x): return ["B"] + super().f(x) + super(B, self).f(x)
    @classmethod
    def c(cls): return ["cB"] + super().c()
    def g(self): return super(B, B).s()
print(B().f(1), B.c(), B().g())
