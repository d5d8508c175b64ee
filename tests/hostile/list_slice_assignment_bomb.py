# outcome: MemoryError
x = [0] * 10
while True:
    x[5:5] = x
