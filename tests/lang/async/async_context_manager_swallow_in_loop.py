class Retry:
    count = 0
    async def __aenter__(self): Retry.count += 1
    async def __aexit__(self, t, v, tb): return t is OSError
async def main():
    for i in range(3):
        async with Retry():
            if i < 2: raise OSError(i)
            return i, Retry.count
try:
    main().send(None)
except StopIteration as e:
    print(e.value)
