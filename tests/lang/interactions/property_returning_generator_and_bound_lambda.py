class C:
    def __init__(self, n): self.n = n
    @property
    def items(self): return (i * self.n for i in range(3))
    double = property(lambda self: self.n * 2)
c = C(5)
print(list(c.items), sum(c.items), c.double)
