class C:
    shared = []
    n = 0
    def __init__(self): self.own = []
a, b = C(), C()
a.shared.append(1)
a.own.append(2)
a.n += 1
print(b.shared, b.own, a.n, b.n, C.n, a.__dict__, b.__dict__)
C.n = 50
print(a.n, b.n)
del a.n
print(a.n)
