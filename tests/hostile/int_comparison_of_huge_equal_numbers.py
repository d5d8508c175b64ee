# outcome: fuel | MemoryError
a, b = 1 << 50_000_000, 1 << 50_000_000
while a == b:
    pass
