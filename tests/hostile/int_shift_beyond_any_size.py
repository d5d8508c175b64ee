# outcome: MemoryError | raised:OverflowError
x = 1 << (1 << 100)
