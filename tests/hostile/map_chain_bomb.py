# outcome: RecursionError | MemoryError | finished
it = iter([1])
for i in range(100000):
    it = map(str, it)
next(it)
