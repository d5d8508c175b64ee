t = ((2, "b"), (1, "c"), (2, "a"))
print(sorted(t), min(t), max(t), dict(t), list(zip(*t)), [b for a, b in t if a == 2], t.index((1, "c")), ((1,) * 3 + (2,))[-2:])
