# outcome: MemoryError
x = list(range(10**10))
