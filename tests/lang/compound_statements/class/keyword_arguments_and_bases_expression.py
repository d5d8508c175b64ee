bases = (list,)
class A(*bases): pass
class Meta(type):
    def __new__(m, name, bases, ns, **kw):
        print(name, kw)
        return super().__new__(m, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw): pass
class B(metaclass=Meta, x=1, **{"y": 2}): pass
class C(B, z=3): pass
print(A([1]), type(C).__name__)
