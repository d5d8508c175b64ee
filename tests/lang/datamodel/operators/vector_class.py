class Vec:
    def __init__(self, *xs): self.xs = xs
    def __add__(self, o): return Vec(*(a + b for a, b in zip(self.xs, o.xs)))
    def __sub__(self, o): return self + -o
    def __neg__(self): return self * -1
    def __mul__(self, k): return Vec(*(x * k for x in self.xs)) if isinstance(k, (int, float)) else sum(a * b for a, b in zip(self.xs, k.xs))
    __rmul__ = __mul__
    def __eq__(self, o): return isinstance(o, Vec) and self.xs == o.xs
    def __abs__(self): return sum(x * x for x in self.xs) ** 0.5
    def __iter__(self): return iter(self.xs)
    def __repr__(self): return f"Vec{self.xs}"
a, b = Vec(1, 2), Vec(3, 4)
print(a + b, a - b, 2 * a, a * b, abs(b), a == Vec(1, 2), a == (1, 2), [*a], a != b, sum([a, b], Vec(0, 0)))
