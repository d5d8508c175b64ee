# outcome: MemoryError | raised:OverflowError
x = "ab" * 10**30
