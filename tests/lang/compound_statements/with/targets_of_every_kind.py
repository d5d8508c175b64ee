class M:
    def __init__(self, v): self.v = v
    def __enter__(self): return self.v
    def __exit__(self, *a): pass
class O: pass
o, d = O(), {}
with M(1) as o.x, M(2) as d["k"], M((3, [4, 5])) as (a, [b, c]), M([6, 7, 8]) as [x, *y]:
    print(o.x, d, a, b, c, x, y)
