# outcome: MemoryError
keep = []
x = list(range(10000))
while True:
    keep.append(x[:])
