class M:
    def keys(self): return ["x", "y"]
    def __getitem__(self, k): return k * 2
d = {"x": 0}
d.update(M())
print(d, dict(M()), {**M()}, dict(M(), z=1))
def f(**k): return k
print(f(**M()))
