class Proxy:
    def __init__(self, o): self._o = o
    def __getattr__(self, n): return getattr(self._o, n)
p = Proxy([3, 1, 2])
p.sort()
print(p.index(2), p.count(1))
try:
    len(p)
except Exception as error:
    print(type(error).__name__, error)
try:
    p.nothing
except Exception as error:
    print(type(error).__name__, error)
