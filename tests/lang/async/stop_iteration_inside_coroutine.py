async def f(): raise StopIteration("x")
try:
    f().send(None)
except Exception as error:
    print(type(error).__name__, error)
async def g():
    raise StopAsyncIteration
try:
    g().send(None)
except Exception as error:
    print(type(error).__name__, error)
async def ag():
    yield 1
    raise StopAsyncIteration("y")
async def main():
    async for x in ag(): pass
try:
    main().send(None)
except Exception as error:
    print(type(error).__name__, error)
async def ag2():
    raise StopIteration
    yield
async def main2():
    async for x in ag2(): pass
try:
    main2().send(None)
except Exception as error:
    print(type(error).__name__, error)
