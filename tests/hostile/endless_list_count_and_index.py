# outcome: fuel
x = list(range(10**6))
while True:
    x.count(-1)
    x.index(10**6 - 1)
