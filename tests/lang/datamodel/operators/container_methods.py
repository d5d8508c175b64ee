class C:
    def __init__(self): self.d = {}
    def __getitem__(self, k): print("get", k); return k
    def __setitem__(self, k, v): print("set", k, v)
    def __delitem__(self, k): print("del", k)
    def __contains__(self, k): print("in", k); return "yes"
    def __len__(self): return 5
c = C()
c[1] = 2
c[1:2] = 3
del c["k"], c[::2]
print(c[5], c[1:2, ...], 3 in c, 3 not in c)
c["x"] += "y"
