for i in range(1, 10):
    print(" ".join(f"{i * j:2d}" for j in range(1, 10)))
