class M:
    def __init__(self, n, r): self.n, self.r = n, r
    def __enter__(self): pass
    def __exit__(self, t, v, tb):
        print(self.n, t)
        return self.r
with M("outer", False), M("inner", True):
    raise ValueError
