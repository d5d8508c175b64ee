xs = ["a", "b", "c"]
subsets = [frozenset(x for i, x in enumerate(xs) if n >> i & 1) for n in range(8)]
print(len(set(subsets)), sorted(map(sorted, subsets)), frozenset() in subsets, max(map(len, subsets)), sum(1 for s in subsets if s <= {"a", "b"}))
