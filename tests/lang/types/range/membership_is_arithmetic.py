r = range(0, 10**18, 7)
print(7 * 10**10 in r, 5 in r, -7 in r, 14.0 in r, 14.5 in range(0, 21, 7), "a" in range(5), None in range(5), True in range(2), 10**18 in r, 3 in range(10, 0, -1), 0 in range(10, 0, -1))
