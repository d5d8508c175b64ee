# outcome: RecursionError
a, b = [], []
for i in range(100000):
    a, b = [a], [b]
a == b
