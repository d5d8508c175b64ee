print(len(range(10, 0, -1)), len(range(10, 0, -3)), len(range(0, 10, -1)), len(range(-10, 10, 7)))
