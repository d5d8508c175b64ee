# outcome: finished | fuel
sum(range(10**15))
