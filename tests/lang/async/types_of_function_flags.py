async def a(): pass
async def b(): yield
def c(): yield
def d(): pass
print([f.__code__.co_flags & (0x20 | 0x80 | 0x200) for f in (a, b, c, d)])
for f in (a, b, c):
    x = f()
    print(type(x).__name__)
    if hasattr(x, "close"): x.close()
