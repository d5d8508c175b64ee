print([(*x, 0) for x in [(1, 2), (3,)]], [[*a, *b] for a, b in [("x", "yz")]], [{**d, "k": 1} for d in [{}, {"j": 0}]])
