# outcome: MemoryError | fuel
x = 2 ** (10**12)
