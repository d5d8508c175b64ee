f = frozenset([1, 2, 2])
print(len(f), f == {1, 2}, frozenset(), frozenset({3}), f | {5} == frozenset({1, 2, 5}), type(f | {5}), type({5} | f), type(f & [].__class__(()) if False else f & f))
