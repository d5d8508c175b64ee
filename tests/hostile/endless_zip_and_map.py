# outcome: fuel
def g():
    while True:
        yield 1
for _ in zip(map(str, g()), enumerate(g())):
    pass
