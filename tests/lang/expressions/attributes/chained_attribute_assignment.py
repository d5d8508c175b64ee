class N: pass
a = N()
a.b = N()
a.b.c = N()
a.b.c.d = 5
a.b.c.d += 1
print(a.b.c.d)
try:
    a.x.y = 1
except Exception as error:
    print(type(error).__name__, error)
