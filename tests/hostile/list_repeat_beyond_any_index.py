# outcome: MemoryError | raised:OverflowError
x = [0] * 10**30
