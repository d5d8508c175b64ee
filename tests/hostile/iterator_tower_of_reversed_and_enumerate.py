# outcome: RecursionError | MemoryError | finished
it = iter([1])
for i in range(100000):
    it = enumerate(filter(None, it))
print(next(it) is not None)
