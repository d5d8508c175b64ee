# outcome: MemoryError
x = bytes(10**10)
