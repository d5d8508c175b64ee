# outcome: MemoryError | raised:OverflowError
x = 1 << 10**11
