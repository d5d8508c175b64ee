# outcome: MemoryError | fuel
d = {}
for i in range(10**6):
    d.setdefault(i % 10, []).append([i] * 10)
d = {k: [list(x) for x in v] for k, v in d.items()}
d2 = {k: [list(x) for x in v] for k, v in d.items()}
