r = range(3, 30, 4)
print(r[::-1], r[1:-1][::2], r[-2::-3], list(reversed(r[2:])), r[::-1][0], len(r[::3]), r[2:2], r[::2] == range(3, 30, 8), sum(r[:3]))
