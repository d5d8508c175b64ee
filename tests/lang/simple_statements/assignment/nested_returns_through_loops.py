def find(m, x):
    for i, row in enumerate(m):
        for j, v in enumerate(row):
            if v == x:
                return i, j
print(find([[1, 2], [3, 4]], 3), find([[1]], 9))
