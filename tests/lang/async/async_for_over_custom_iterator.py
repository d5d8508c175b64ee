class Count:
    def __init__(self, n): self.n = n
    def __aiter__(self): return self
    async def __anext__(self):
        if self.n == 0: raise StopAsyncIteration
        self.n -= 1
        return self.n
async def f():
    out = []
    async for x in Count(3):
        out.append(x)
    else:
        out.append("else")
    async for x in Count(5):
        if x == 2: break
    return out, x
def run(co):
    try:
        co.send(None)
    except StopIteration as e:
        return e.value
print(run(f()))
