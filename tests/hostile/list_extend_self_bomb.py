# outcome: MemoryError
x = [0]
while True:
    x.extend(x)
