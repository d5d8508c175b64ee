f = g = frozenset({1})
f |= {2}
print(sorted(f), sorted(g), type(f))
f -= {1}
print(f)
