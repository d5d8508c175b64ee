class L(list):
    def __iter__(self): return iter("custom")
l = L([1, 2])
print(list(l), [x for x in l], tuple(l), l[0], len(l), sorted(l), [*l], l == [1, 2], 1 in l)
a, *b = l
print(a, b, ",".join(l), set(l) == set("custom"))
