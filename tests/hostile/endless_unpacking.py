# outcome: fuel | MemoryError
def g():
    while True:
        yield 1
a, *b = g()
