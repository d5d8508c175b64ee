class N:
    def __init__(self, v, t): self.v, self.t = v, t
    def __lt__(self, o): return self.v < o.v
    def __gt__(self, o): return self.v > o.v
    def __repr__(self): return self.t
print(max(N(1, "a"), N(1, "b")), min(N(1, "a"), N(1, "b")), max([(1, "x"), (1, "y")], key=lambda p: p[0]))
