# outcome: RecursionError
a, b = {}, {}
for i in range(20000):
    a, b = {1: a}, {1: b}
a == b
