# outcome: fuel | finished | MemoryError
x = [["a"] * 20000 + [i % 7] for i in range(200)]
for i in range(200):
    x.sort()
    x.reverse()
