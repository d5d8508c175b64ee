# outcome: MemoryError
x = (1, 2) * 10**9
