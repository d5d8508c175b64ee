async def ag():
    yield 1
    x = yield 2
    print("got", x)
    yield 3
async def main():
    out = []
    async for v in ag():
        out.append(v)
    g = ag()
    print(await g.__anext__(), await g.asend(None), await g.asend("sent"))
    try:
        await g.__anext__()
    except StopAsyncIteration as e:
        print("done", e.args)
    return out
def run(co):
    try:
        co.send(None)
    except StopIteration as e:
        return e.value
print(run(main()))
