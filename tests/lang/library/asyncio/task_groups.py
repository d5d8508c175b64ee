import asyncio

async def ok(n, delay=0):
    await asyncio.sleep(delay)
    return n

async def bad(error, delay=0):
    await asyncio.sleep(delay)
    raise error

async def waits(name):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        cancelled.append(name)
        raise

# In no order: a group keeps its tasks in a set.
cancelled = []

def show(*what):
    print(*what, sorted(cancelled))
    cancelled.clear()

async def main():
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(ok(i), name=f"n{i}") for i in range(3)]
        print(group.__class__.__name__, [t.get_name() for t in tasks])
    print([t.result() for t in tasks])
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(bad(ValueError("v")))
            group.create_task(waits("one"))
            group.create_task(waits("two"))
            await waits("body")
    except* ValueError as caught:
        show(repr(caught), caught.exceptions)
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(bad(ValueError(1)))
            group.create_task(bad(KeyError(2)))
            await asyncio.sleep(0.1)
    except BaseExceptionGroup as caught:
        print(caught.message, caught.exceptions)
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(waits("three"))
            await asyncio.sleep(0)
            raise RuntimeError("body")
    except ExceptionGroup as caught:
        show(caught.exceptions)
    async def outer():
        async with asyncio.TaskGroup() as group:
            group.create_task(waits("inner"))
    t = asyncio.create_task(outer())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    t.cancel()
    try:
        await t
    except asyncio.CancelledError:
        show("outer cancelled")
    c = ok(1)
    try:
        asyncio.TaskGroup().create_task(c)
    except RuntimeError as error:
        print(error)
    try:
        group.create_task(ok(2))
    except RuntimeError as error:
        print(str(error)[:9], str(error).rpartition(" ")[2])
    async with asyncio.TaskGroup() as group:
        async def spawn():
            group.create_task(ok("spawned", 0.001)).add_done_callback(lambda t: print(t.result()))
        group.create_task(spawn())
    try:
        async with asyncio.timeout(0.01):
            async with asyncio.TaskGroup() as group:
                group.create_task(waits("timed"))
    except TimeoutError:
        show("timeout through a group")

asyncio.run(main())
