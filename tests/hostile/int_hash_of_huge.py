# outcome: fuel | MemoryError
n = (1 << 100_000_000) - 1
while True:
    hash(n)
