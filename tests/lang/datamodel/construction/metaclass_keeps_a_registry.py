class M(type):
    registry = {}
    def __init__(cls, n, b, ns):
        super().__init__(n, b, ns)
        M.registry[n.lower()] = cls
class A(metaclass=M): pass
class B(A): pass
print(sorted(M.registry), M.registry["b"] is B)
