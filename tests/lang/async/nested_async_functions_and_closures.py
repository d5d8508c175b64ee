async def outer(n):
    async def inner(k): return n + k
    async def gen():
        for i in range(n):
            yield await inner(i)
    return [x async for x in gen()]
try:
    outer(3).send(None)
except StopIteration as e:
    print(e.value)
