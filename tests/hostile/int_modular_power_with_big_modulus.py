# outcome: fuel | MemoryError | raised:OverflowError
m = (1 << 100_000) - 3
pow(7, m - 2, m)
