print({x % 3: x for x in range(10)}, {c: i for i, c in enumerate("abca")}, {k: v for k, v in [(1, 2), (1, 3)]})
