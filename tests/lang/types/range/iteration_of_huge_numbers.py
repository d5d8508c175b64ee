print(list(range(10**20, 10**20 + 3)), list(range(-10**20, -10**20 - 3, -1)), [x for x in range(2**62, 2**62 + 2)], list(range(2**49 - 1, 2**49 + 2)))
