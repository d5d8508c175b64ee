# outcome: fuel
def g():
    while True:
        yield 1
all(g())
