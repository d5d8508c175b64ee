rows = ["1", "2", "x3"]
print([int(r) for r in rows])
