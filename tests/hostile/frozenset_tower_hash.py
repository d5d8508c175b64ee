# outcome: finished | RecursionError | fuel
f = frozenset()
for i in range(100000):
    f = frozenset([f])
print(len(f))
