# outcome: fuel | raised:ValueError
range(10**15).index(0.5)
