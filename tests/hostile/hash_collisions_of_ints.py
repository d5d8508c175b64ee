# outcome: finished | fuel
d = {}
m = 2**61 - 1
for i in range(20000):
    d[i * m] = i
print(len(d))
