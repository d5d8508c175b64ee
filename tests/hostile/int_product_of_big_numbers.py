# outcome: fuel | MemoryError | raised:OverflowError
x = (1 << 5_000_000) - 1
for i in range(1000):
    y = x * x
