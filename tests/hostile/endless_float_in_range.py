# outcome: fuel | finished
0.5 in range(10**15)
