# outcome: MemoryError
x = [0] * 10**9
