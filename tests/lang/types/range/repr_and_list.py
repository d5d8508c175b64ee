for r in (range(5), range(2, 8), range(0, 10, 3), range(10, 0, -3), range(0), range(5, 0), range(0, -5, -1), range(-3, 3), range(1, 2, 100)):
    print(r, list(r), len(r), bool(r))
