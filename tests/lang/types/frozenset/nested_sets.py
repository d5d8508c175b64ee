s = frozenset([frozenset([1]), frozenset()])
print(frozenset() in s, set() in s, {1} in s, len(s))
