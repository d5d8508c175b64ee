d = {1: "a"}
d[1.0] = "b"; d[True] = "c"; d[1 + 0j] = "d"
print(d, len(d), d[1], 1.5 in d, {0: "x", -0.0: "y", False: "z"}, {10**20: 1}[1e20], hash(10**20) == hash(1e20))
