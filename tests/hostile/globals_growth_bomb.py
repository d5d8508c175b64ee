# outcome: MemoryError | fuel
g = globals()
n = 0
while True:
    g["v%d" % n] = [n]
    n += 1
