class T(tuple):
    def __getitem__(self, i): return "override"
t = T((1, 2))
a, b = t
print(t[0], a, b, list(t), t, type(t + ()).__name__, type(t[0:1]).__name__, hash(t) == hash((1, 2)), t == (1, 2), t.index(2))
