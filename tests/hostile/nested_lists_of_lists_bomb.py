# outcome: MemoryError
x = []
while True:
    x = [x, [None] * 100]
