class F:
    def __init__(self, n, d=1): self.n, self.d = n, d
    def __add__(self, o): o = o if isinstance(o, F) else F(o); return F(self.n * o.d + o.n * self.d, self.d * o.d)
    __radd__ = __add__
    def __eq__(self, o): o = o if isinstance(o, F) else F(o); return self.n * o.d == o.n * self.d
    def __lt__(self, o): o = o if isinstance(o, F) else F(o); return self.n * o.d < o.n * self.d
    def __repr__(self): return f"{self.n}/{self.d}"
print(F(1, 2) + 1, 1 + F(1, 2), sum([F(1, 2), F(1, 3)]), F(2, 2) == 1, 1 == F(3, 3), F(1, 2) < 1, 1 > F(1, 2), max(F(1, 2), F(2, 3)), sorted([F(1), F(1, 2)]), F(1, 2) in [0.5, F(2, 4)])
