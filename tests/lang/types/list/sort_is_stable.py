rows = [("b", 2), ("a", 2), ("c", 1), ("d", 1), ("e", 2)]
rows.sort(key=lambda r: r[1])
print(rows)
rows.sort(key=lambda r: r[1], reverse=True)
print(rows)
print([3, 1, 2].sort())
