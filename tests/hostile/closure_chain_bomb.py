# outcome: RecursionError
f = lambda: 0
for i in range(100000):
    f = (lambda g: lambda: g() + 1)(f)
f()
