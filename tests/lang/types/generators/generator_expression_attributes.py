g = (x for x in [1])
print(g.__name__, g.__qualname__, type(g).__name__, iter(g) is g)
try:
    g.x = 1
except Exception as error:
    print(type(error).__name__, error)
try:
    g()
except Exception as error:
    print(type(error).__name__, error)
