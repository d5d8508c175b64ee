# outcome: finished | fuel
max(range(10**15))
