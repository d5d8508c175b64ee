async def f(): pass
c = f()
try:
    iter(c)
except Exception as error:
    print(type(error).__name__, error)
try:
    next(c)
except Exception as error:
    print(type(error).__name__, error)
try:
    list(c)
except Exception as error:
    print(type(error).__name__, error)
try:
    for x in c: pass
except Exception as error:
    print(type(error).__name__, error)
c.close()
def g(): yield from f()
try:
    list(g())
except Exception as error:
    print(type(error).__name__, error)
