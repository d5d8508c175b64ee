# outcome: finished | fuel
x = list(range(10**6, 0, -1))
x.sort()
print(x[0])
