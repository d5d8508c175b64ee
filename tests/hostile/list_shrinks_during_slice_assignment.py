# outcome: finished | raised:ValueError
def g():
    yield 1
    x.clear()
    yield 2
x = list(range(1000))
x[100:900] = g()
print(len(x))
