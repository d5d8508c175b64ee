s, f = {1, 2}, frozenset({2, 3})
print(type(s | f).__name__, type(f | s).__name__, s & f, s - f, sorted(s ^ f), s | f == f | s, s.union([9], f) == {1, 2, 3, 9}, f.issuperset([2]), s.isdisjoint(f), {1: 0}.keys() - s, s == {2, 1})
