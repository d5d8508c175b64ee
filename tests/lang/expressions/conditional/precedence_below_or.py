print(1 or 2 if 0 else 3, (lambda: 1 if 0 else 2)(), [1 if 0 else 2, 3], 1 + 2 if True else 0, not 1 if 1 else 2, 1 if 1 else 2 or 3)
