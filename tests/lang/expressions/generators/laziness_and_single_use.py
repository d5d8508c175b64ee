log = []
g = (log.append(x) or x * 2 for x in range(3))
print(log, next(g), log, sum(g), log, list(g))
