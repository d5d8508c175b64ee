# Attributes where several classes meet at one place, and classes that change in between.
class A:
    def __init__(self): self.x = 1; self.y = 2
class B(A):
    def __init__(self): super().__init__(); self.z = 3
class C:
    __slots__ = ("x", "y")
    def __init__(self): self.x = 5; self.y = 6
class D(A):
    @property
    def x(self): return 99
    @x.setter
    def x(self, v): pass
class E(A):
    def __setattr__(self, n, v): object.__setattr__(self, n, v * 2)
def total(objs):
    t = 0
    for o in objs:
        t += o.x + o.y
        o.y += 1
        o.w = 1 if not isinstance(o, C) else None
    return t
class C2(C):
    pass
objs = [A(), B(), C2(), D(), E(), A(), B(), C2()]
print(total(objs), total(objs), total(objs))
A.x = property(lambda s: 7, lambda s, v: None)
print(total(objs))
del A.x
print(total(objs), vars(objs[0]), vars(objs[4]))
for i in range(3):
    a = A(); a.__dict__["q"] = i; a.x = 10; print(a.x, a.q, vars(a))
    b = A(); b.k = 3; print(vars(b))
    class F(A): pass
    f = F(); f.k = i; F.k = property(lambda s: "p")
    print(f.k)
    try: f.k = 4
    except AttributeError as e: print(e)
