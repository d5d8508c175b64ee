# outcome: fuel
x = [0] * 500_000
while x:
    x.pop(0)
    x.append(1)
