print(hash(1) == hash(1.0) == hash(True) == hash(1 + 0j))
print(hash(2**64) == hash(2.0**64), hash(0.5) == hash(0.5 + 0j), hash(-1), hash(-2))
print(hash(10**30) == hash(10**30 + 0), {1: "a"}[1.0], {2.0**70: "b"}[2**70])
