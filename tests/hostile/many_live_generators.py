# outcome: MemoryError | fuel
def g():
    x = [0] * 50
    yield x
keep = []
while True:
    it = g()
    next(it)
    keep.append(it)
