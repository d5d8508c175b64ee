# outcome: finished | raised:RuntimeError
class M:
    def keys(self): return range(100)
    def __getitem__(self, k):
        d.clear()
        return k
d = {"a": 1}
d.update(M())
print(len(d))
