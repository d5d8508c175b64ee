# outcome: fuel | MemoryError
x = []
while True:
    x.insert(0, 1)
