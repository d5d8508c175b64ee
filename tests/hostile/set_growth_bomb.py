# outcome: MemoryError | fuel
s = set(range(10**9))
