class D(dict):
    def __getitem__(self, k): return "override"
    def __setitem__(self, k, v): super().__setitem__(k, ("set", v))
d = D(a=1)
d["b"] = 2
d.update(c=3)
print(d["zzz"], d.get("a"), d, dict(d), list(d.items()), {**d}, type(d.copy()).__name__, type(d | {}).__name__, d.pop("a"), d.setdefault("q", 1))
def f(**k): return k
print(f(**d))
