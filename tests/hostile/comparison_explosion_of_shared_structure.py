# outcome: fuel
a, b = [1], [1]
for i in range(60):
    a, b = [a, a], [b, b]
a == b
