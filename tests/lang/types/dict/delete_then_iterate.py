d = dict.fromkeys(range(5))
del d[0], d[4], d[2]
print(d, list(d.keys()), next(iter(d)))
