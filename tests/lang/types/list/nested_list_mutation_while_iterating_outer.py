m = [[1], [2], [3]]
for row in m:
    row.append(len(m))
    if len(m) < 5: m.append([])
print(m)
