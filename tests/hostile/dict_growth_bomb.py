# outcome: MemoryError | fuel
d = {}
while True:
    d[len(d)] = None
