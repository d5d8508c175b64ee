m = [[1, 2, 3], [4, 5, 6]]
t = [[r[i] for r in m] for i in range(3)]
p = [[sum(a * b for a, b in zip(r, c)) for c in zip(*t)] for r in m]
print(t, p)
