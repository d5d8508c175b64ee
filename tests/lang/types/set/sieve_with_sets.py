n = 60
composite = {m for p in range(2, 8) for m in range(p * p, n, p)}
print([x for x in range(2, n) if x not in composite])
