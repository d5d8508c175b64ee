# outcome: fuel
sum(range(10**15))
