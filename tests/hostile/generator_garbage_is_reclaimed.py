# outcome: finished | fuel
def g():
    big = [0] * 10000
    yield big
for i in range(2000):
    next(g())
print("done")
