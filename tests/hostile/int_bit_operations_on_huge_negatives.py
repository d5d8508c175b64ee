# outcome: fuel | MemoryError
a, b = -(1 << 30_000_000), (1 << 29_999_999) - 1
while True:
    c = (a & b) ^ (a | b)
