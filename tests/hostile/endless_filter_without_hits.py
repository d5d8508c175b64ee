# outcome: fuel
next(filter(lambda x: x < 0, range(10**15)))
