class C:
    n = 0
    def __aiter__(self): return self
    async def __anext__(self):
        self.n += 1
        if self.n > 2: raise StopAsyncIteration
        return self.n
async def main():
    it = aiter(C())
    print(await anext(it), await anext(it), await anext(it, "default"))
    try:
        await anext(it)
    except StopAsyncIteration:
        print("stop")
try:
    main().send(None)
except StopIteration:
    pass
try:
    aiter(5)
except Exception as error:
    print(type(error).__name__, error)
try:
    anext(5)
except Exception as error:
    print(type(error).__name__, error)
try:
    aiter([])
except Exception as error:
    print(type(error).__name__, error)
