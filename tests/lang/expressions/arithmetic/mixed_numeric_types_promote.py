for a in (True, 2, 2.5, 1 + 2j):
    for b in (3, 0.5, 2j):
        print(a + b, a * b, a - b, a / b)
