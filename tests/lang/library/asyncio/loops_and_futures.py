import asyncio

async def main():
    loop = asyncio.get_running_loop()
    print(loop.is_running(), loop.is_closed(), loop is asyncio.get_event_loop())
    log = []
    loop.call_soon(log.append, "soon 1")
    loop.call_later(0.02, log.append, "later 2")
    loop.call_later(0.01, log.append, "later 1")
    loop.call_at(loop.time() + 0.015, log.append, "at")
    cancelled = loop.call_later(0.005, log.append, "never")
    cancelled.cancel()
    loop.call_soon(log.append, "soon 2")
    print(log, cancelled.cancelled())
    await asyncio.sleep(0.05)
    print(log)

    f = loop.create_future()
    f.add_done_callback(lambda f: print("callback", f.result()))
    loop.call_soon(f.set_result, 42)
    print(f.done(), await f, f.done(), f.cancelled(), f.exception())
    await asyncio.sleep(0)
    print(repr(f), asyncio.isfuture(f), asyncio.isfuture(3))
    for call in (lambda: f.set_result(1), lambda: loop.create_future().result(), lambda: loop.create_future().exception(), lambda: f.set_exception(ValueError)):
        try:
            call()
        except asyncio.InvalidStateError as error:
            print(type(error).__name__)
    g = loop.create_future()
    g.set_exception(KeyError("k"))
    try:
        await g
    except KeyError as error:
        print("raised", error, repr(g))
    h = loop.create_future()
    h.cancel("m")
    try:
        await h
    except asyncio.CancelledError as error:
        print(error.args, repr(h))
    print(repr(loop.create_future()))

    task = asyncio.current_task()
    print(task.get_name(), len(asyncio.all_tasks()), asyncio.iscoroutine(task.get_coro()))
    t = asyncio.create_task(asyncio.sleep(0), name="named")
    print(t.get_name(), t in asyncio.all_tasks())
    t.set_name(7)
    await t
    print(t.get_name(), t.result(), t in asyncio.all_tasks())
    print(await asyncio.ensure_future(asyncio.sleep(0, "ensured")), asyncio.ensure_future(f) is f)
    print(await asyncio.to_thread(lambda a, b=1: a + b, 2, b=3), await loop.run_in_executor(None, max, 3, 9))
    class Awaitable:
        def __await__(self):
            yield from asyncio.sleep(0).__await__()
            return "awaitable"
    print(await Awaitable(), await asyncio.ensure_future(Awaitable()), await asyncio.gather(Awaitable()))
    async def wrong():
        await Bad()
    class Bad:
        def __await__(self):
            yield 3
    try:
        await asyncio.create_task(wrong())
    except RuntimeError as error:
        print(str(error).startswith("Task got bad yield: 3"))
    for bad in (lambda: asyncio.create_task(3), lambda: asyncio.run(main())):
        try:
            bad()
        except (TypeError, RuntimeError) as error:
            print(type(error).__name__, error)
    return "result"

print(asyncio.run(main()))
for call in (asyncio.get_running_loop, asyncio.current_task, asyncio.all_tasks, lambda: asyncio.create_task(3)):
    try:
        call()
    except RuntimeError as error:
        print(error)
try:
    asyncio.run(3)
except (TypeError, ValueError) as error:
    print("not a coroutine")
loop = asyncio.new_event_loop()
print(loop.run_until_complete(asyncio.sleep(0, "own loop")))
loop.call_soon(print, "before stop")
loop.call_soon(loop.stop)
loop.run_forever()
loop.close()
print(loop.is_closed())
try:
    loop.call_soon(print)
except RuntimeError as error:
    print(error)
with asyncio.Runner() as runner:
    print(runner.run(asyncio.sleep(0, 1)), runner.run(asyncio.sleep(0, 2)), runner.get_loop().is_running())
