# outcome: fuel
x = [0] * 10**6
while 1 not in x:
    pass
