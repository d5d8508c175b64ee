class Row:
    def __init__(self, a, b): self.a, self.b = a, b
    def __repr__(self): return f"{self.a}{self.b}"
order = {"x": 2, "y": 0, "z": 1}
rows = [Row(a, b) for a in "xyz" for b in (2, 1)]
rows.sort(key=lambda r: (order[r.a], -r.b))
print(rows, sorted(rows, key=lambda r: r.b), min(rows, key=lambda r: (r.b, r.a)))
