rows = [("eng", "zed", 5), ("ops", "amy", 3), ("eng", "bob", 9), ("ops", "cat", 3)]
print(sorted(rows, key=lambda r: (r[0], -r[2], r[1])))
rows.sort(key=lambda r: r[1])
rows.sort(key=lambda r: r[2], reverse=True)
print(rows)
