# outcome: MemoryError | fuel
x = (10**100000) ** 100000
