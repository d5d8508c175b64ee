# outcome: MemoryError | fuel
x = 10 ** 10 ** 8
