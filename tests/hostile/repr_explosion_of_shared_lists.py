# outcome: MemoryError | fuel
x = ["x" * 10]
for i in range(60):
    x = [x, x]
repr(x)
