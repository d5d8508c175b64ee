rows = [("x", 2, 1.5), ("y", 1, 2.5), ("x", 1, 0.5), ("y", 2, 2.5), ("z", 0, -1.0)]
print(sorted(rows, key=lambda r: (r[0], -r[1])), sorted(sorted(rows, key=lambda r: r[0]), key=lambda r: r[2], reverse=True), sorted(rows, key=lambda r: (-len(r[0]), r[2])))
