# outcome: fuel
max(range(10**15))
