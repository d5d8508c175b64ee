# outcome: fuel | finished
s = ("ab" * 1000 + "a") * 500
for i in range(500):
    s.count("ab" * 999 + "aa")
