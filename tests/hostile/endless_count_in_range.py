# outcome: fuel | finished
range(10**15).count(0.5)
