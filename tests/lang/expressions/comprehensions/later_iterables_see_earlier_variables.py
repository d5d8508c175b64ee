print([(x, y) for x in range(3) for y in range(x)], [y for x in [[1], [2, 3]] for y in x if x], [c for w in ["ab", "cd"] for c in w])
