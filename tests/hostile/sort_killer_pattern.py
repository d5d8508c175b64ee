# outcome: finished | fuel
x = [(i * 7919) % 100003 for i in range(100003)]
for i in range(20):
    sorted(x)
