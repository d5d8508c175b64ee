# outcome: MemoryError | fuel
class D(dict):
    def __missing__(self, k):
        self[k] = D()
        return self[k]
d = D()
while True:
    for i in range(50):
        d[i]
    d = d[0]
    root = globals().setdefault("roots", [])
    root.append(d)
