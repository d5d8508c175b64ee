g = (x for x in range(10))
print(next(g), sum(x for _, x in zip(range(3), g)), max(g), list(g))
g = (x for x in range(5))
print(2 in g, list(g))
