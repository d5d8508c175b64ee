# outcome: fuel | finished
s = "a" * 500_000
p = "a" * 250_000 + "b" + "a" * 249_999
for i in range(200):
    s.find(p)
