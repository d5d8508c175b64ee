async def ag(): yield 1
g = ag()
print(type(g).__name__, g.__name__, g.ag_running, g.ag_frame is not None, g.ag_await)
try:
    iter(g)
except Exception as error:
    print(type(error).__name__, error)
try:
    next(g)
except Exception as error:
    print(type(error).__name__, error)
try:
    list(g)
except Exception as error:
    print(type(error).__name__, error)
try:
    [*g]
except Exception as error:
    print(type(error).__name__, error)
async def f():
    await ag()
try:
    f().send(None)
except Exception as error:
    print(type(error).__name__, error)
async def h():
    for x in ag(): pass
try:
    h().send(None)
except Exception as error:
    print(type(error).__name__, error)
