class Aiter:
    def __init__(self, n): self.it = iter(range(n))
    def __aiter__(self): return self
    async def __anext__(self):
        for x in self.it: return x
        raise StopAsyncIteration
async def double(x): return x * 2
async def main():
    a = [x async for x in Aiter(4) if x % 2]
    b = {x: y async for x in Aiter(2) for y in "a"}
    c = {await double(x) for x in range(3)}
    d = [await double(x) async for x in Aiter(3)]
    e = [(x, y) for x in range(2) async for y in Aiter(2)]
    g = (x async for x in Aiter(3))
    return a, b, sorted(c), d, e, [x async for x in g], type(g).__name__
def run(co):
    try:
        co.send(None)
    except StopIteration as e:
        return e.value
print(run(main()))
