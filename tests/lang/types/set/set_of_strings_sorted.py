words = "the quick brown fox jumps over the lazy dog the end".split()
print(sorted(set(words)), len(set(words)), sorted({w[0] for w in words}))
