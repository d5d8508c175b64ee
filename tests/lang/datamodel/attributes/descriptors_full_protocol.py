class D:
    def __init__(self, n): self.n = n
    def __get__(self, o, t=None):
        print("get", self.n, o is not None, t.__name__)
        return self.n
    def __set__(self, o, v): print("set", self.n, v)
    def __delete__(self, o): print("delete", self.n)
class C:
    d = D("d")
c = C()
c.d
c.d = 5
del c.d
C.d
C.d = "replaced"
print(c.d)
