it = iter(range(10))
a, b = next(it), next(it)
c, *_ = it
print(a, b, c, list(it))
g = (x for x in range(3))
try:
    a, b = g
except Exception as error:
    print(type(error).__name__, error)
print(list(g))
