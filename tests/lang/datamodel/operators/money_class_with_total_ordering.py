class M:
    def __init__(self, c): self.c = c
    def __lt__(self, o): return self.c < o.c
    def __eq__(self, o): return isinstance(o, M) and self.c == o.c
    def __hash__(self): return hash(self.c)
    def __format__(self, s): return f"${self.c / 100:{s or '.2f'}}"
    def __repr__(self): return f"M({self.c})"
ms = [M(300), M(100), M(250), M(100)]
print(sorted(ms), min(ms), max(ms), len(set(ms)), f"{ms[0]} {ms[1]:>10.1f}", ms.index(M(250)), ms.count(M(100)), M(1) in ms)
