# outcome: fuel
d = {}
n = 0
while True:
    d[n] = n
    if n > 100:
        del d[n - 100]
    n += 1
