# outcome: fuel | finished
t = (1,)
for i in range(60):
    t = (t, t)
hash(t)
