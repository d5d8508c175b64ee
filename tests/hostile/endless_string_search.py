# outcome: fuel
s = "a" * 10**6 + "b"
while "ab" * 3 not in s:
    pass
