# outcome: RecursionError | MemoryError | fuel
def wrap(it):
    for x in it:
        yield x
it = iter([1])
for i in range(100000):
    it = wrap(it)
next(it)
