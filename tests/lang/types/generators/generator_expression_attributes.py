g = (x for x in [1])
print(g.__name__, g.__qualname__, type(g).__name__, iter(g) is g)
try:
    g.x = 1
except Exception as e:
    print(type(e).__name__, e)
try:
    g()
except Exception as e:
    print(type(e).__name__, e)
