g = (1 // x for x in [1, 0, 2])
print(next(g))
try:
    next(g)
except Exception as error:
    print(type(error).__name__, error)
print(list(g))
