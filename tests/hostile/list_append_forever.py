# outcome: MemoryError | fuel
x = []
while True:
    x.append(len(x))
