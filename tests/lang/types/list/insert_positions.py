for i in (-100, -2, -1, 0, 1, 2, 3, 100):
    a = ["a", "b", "c"]
    a.insert(i, "X")
    print(i, a)
