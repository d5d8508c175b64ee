# outcome: finished | raised:OverflowError
r = range(-(10**40), 10**40, 3)
print(r[5], r[-1], 10**39 in r, r == range(-(10**40), 10**40, 3), bool(r), hash(r) == hash(r))
len(r)
