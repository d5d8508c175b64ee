# outcome: finished | fuel
for i in range(20000):
    a = [None] * 1000
    a[0] = a
print(len(a))
