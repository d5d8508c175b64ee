# outcome: fuel
5 in iter(int, 1)
