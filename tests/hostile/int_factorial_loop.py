# outcome: fuel | MemoryError
n, f = 1, 1
while True:
    f *= n
    n += 1
