# outcome: MemoryError
x = "a" * 10**10
