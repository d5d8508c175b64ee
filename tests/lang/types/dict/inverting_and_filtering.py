d = {"a": 1, "b": 2, "c": 1}
inv = {}
for k, v in d.items(): inv.setdefault(v, []).append(k)
print(inv, {v: k for k, v in d.items()}, {k: v for k, v in d.items() if v > 1}, dict(sorted(d.items(), key=lambda p: (-p[1], p[0]))), dict(reversed(d.items())))
