import asyncio

async def work(name, delay, fail=False):
    try:
        await asyncio.sleep(delay)
        if fail:
            raise ValueError(name)
        return name
    except asyncio.CancelledError:
        print("cancelled", name)
        raise

async def main():
    print(await asyncio.gather(work("a", 0.03), work("b", 0.01), work("c", 0)))
    print(await asyncio.gather())
    print([repr(x) for x in await asyncio.gather(work("a", 0.01), work("b", 0, True), return_exceptions=True)])
    try:
        await asyncio.gather(work("slow", 0.02), work("bad", 0.001, True))
    except ValueError as error:
        print("failed", error)
    await asyncio.sleep(0.03)
    c = work("same", 0)
    print(await asyncio.gather(c, c))
    group = asyncio.gather(work("x", 1), work("y", 1))
    await asyncio.sleep(0)
    print(group.cancel(), group.done())
    try:
        await group
    except asyncio.CancelledError:
        print("group cancelled", group.cancelled())

    tasks = [asyncio.create_task(work(str(i), i / 20)) for i in range(4)]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    print(sorted(t.result() for t in done), len(pending))
    done, pending = await asyncio.wait(pending, timeout=0.01)
    print(len(done), len(pending))
    done, pending = await asyncio.wait(pending)
    print(sorted(t.result() for t in done), len(pending))
    bad = [asyncio.create_task(work("e", 0.001, True)), asyncio.create_task(work("f", 0.05))]
    done, pending = await asyncio.wait(bad, return_when=asyncio.FIRST_EXCEPTION)
    print([type(t.exception()).__name__ for t in done], len(pending))
    for one in pending:
        one.cancel()
    await asyncio.wait(pending)
    for arguments in ([],), (work("q", 0),), ([work("r", 0)],):
        try:
            await asyncio.wait(*arguments)
        except (TypeError, ValueError) as error:
            print(type(error).__name__, error)
    try:
        await asyncio.wait([tasks[0]], return_when="soon")
    except ValueError as error:
        print(error)

    order = []
    for next_done in asyncio.as_completed([work("p", 0.02), work("q", 0), work("r", 0.01)]):
        order.append(await next_done)
    print(order)
    try:
        for next_done in asyncio.as_completed([work("p", 0.01), work("slow", 5)], timeout=0.05):
            print(await next_done)
    except TimeoutError as error:
        print("timeout", repr(error))

asyncio.run(main())
