class Poly:
    def __init__(self, *c):
        c = list(c)
        while c and c[-1] == 0: c.pop()
        self.c = c
    def __call__(self, x):
        r = 0
        for k in reversed(self.c): r = r * x + k
        return r
    def __mul__(self, o):
        r = [0] * (len(self.c) + len(o.c))
        for i, a in enumerate(self.c):
            for j, b in enumerate(o.c): r[i + j] += a * b
        return Poly(*r)
    def __pow__(self, n):
        r = Poly(1)
        for _ in range(n): r = r * self
        return r
    def __str__(self): return " + ".join(f"{k}x^{i}" for i, k in enumerate(self.c) if k) or "0"
    def __bool__(self): return bool(self.c)
print(Poly(1, 1) ** 5, Poly(1, 2)(3), bool(Poly(0, 0)), Poly())
