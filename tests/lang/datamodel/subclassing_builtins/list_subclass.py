class L(list):
    def append(self, x):
        super().append(x * 2)
    def __len__(self): return 100
l = L([1])
l.append(5)
l.extend([7])
l += [8]
print(l, len(l), bool(L()), type(l[:]).__name__, type(l + []).__name__, type(l.copy()).__name__, l == [1, 10, 7, 8], [*l], list(l), sorted(l, reverse=True))
