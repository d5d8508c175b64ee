rows = [(1, "a"), (0, "b"), (1, "c"), (0, "d")]
print(sorted(rows, key=lambda r: r[0]), sorted(rows, key=lambda r: r[0], reverse=True), sorted(rows, key=lambda r: -r[0]))
