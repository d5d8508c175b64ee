class A:
    @property
    def v(self): return "A"
class B(A):
    @property
    def v(self): return "B" + super().v
    @A.v.setter
    def w(self, x): print("set", x)
b = B()
b.w = 3
print(b.v, b.w)
