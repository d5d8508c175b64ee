async def one(): return 1
async def main():
    g = (await one() + x for x in range(2))
    print(type(g).__name__)
    return [v async for v in g]
try:
    main().send(None)
except StopIteration as e:
    print(e.value)
