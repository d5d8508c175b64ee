async def ag():
    try:
        yield 1
    except ValueError as e:
        print("caught", e)
        yield "recovered"
    finally:
        print("cleanup")
async def main():
    g = ag()
    await g.__anext__()
    print(await g.athrow(ValueError("v")))
    await g.aclose()
    await g.aclose()
    h = ag()
    await h.__anext__()
    await h.aclose()
    try:
        await h.__anext__()
    except StopAsyncIteration:
        print("closed")
def run(co):
    try:
        co.send(None)
    except StopIteration as e:
        return e.value
run(main())
