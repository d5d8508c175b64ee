# dict counting
words = ("the quick brown fox jumps over the lazy dog and runs away from the bear " * 600).split()
counts = {}
for word in words:
    counts[word] = counts.get(word, 0) + 1
groups = {}
for word in words:
    groups.setdefault(len(word), []).append(word)
result = sorted(counts.items()), {size: len(group) for size, group in groups.items()}
