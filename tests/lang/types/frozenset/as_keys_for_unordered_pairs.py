d = {}
for a, b in ("ab", "ba", "ac", "ca", "aa"):
    d[frozenset((a, b))] = d.get(frozenset((a, b)), 0) + 1
print(d[frozenset("ab")], d[frozenset("ca")], d[frozenset("a")], len(d))
