import asyncio

async def forever(name):
    try:
        await asyncio.Event().wait()
    except asyncio.CancelledError as error:
        print(name, "got", repr(error))
        raise
    finally:
        print(name, "cleaned up")

async def stubborn():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        return "refused"

async def main():
    try:
        await asyncio.wait_for(forever("w"), 0.01)
    except TimeoutError as error:
        print("timeout", repr(error), repr(error.__cause__))
    print(await asyncio.wait_for(asyncio.sleep(0, "in time"), 1))
    print(await asyncio.wait_for(asyncio.sleep(0, "no limit"), None))
    try:
        await asyncio.wait_for(asyncio.sleep(1), 0)
    except TimeoutError:
        print("at once")
    try:
        async with asyncio.timeout(0.01) as scope:
            await forever("t")
    except TimeoutError:
        print("expired", scope.expired(), scope.when() is not None)
    async with asyncio.timeout(None) as scope:
        await asyncio.sleep(0)
    print(scope.expired(), scope)
    async with asyncio.timeout(10) as scope:
        scope.reschedule(None)
        print(scope.when())
    try:
        async with asyncio.timeout_at(asyncio.get_running_loop().time() - 1):
            await asyncio.sleep(1)
    except TimeoutError:
        print("was over before")
    try:
        async with asyncio.timeout(0.001):
            async with asyncio.timeout(5):
                await asyncio.sleep(1)
    except TimeoutError:
        print("outer")

    t = asyncio.create_task(forever("m"))
    await asyncio.sleep(0)
    print(t.cancel("why"), t.cancelling(), t.done())
    try:
        await t
    except asyncio.CancelledError as error:
        print(error.args, t.cancelled(), t.cancel())
    t = asyncio.create_task(stubborn())
    await asyncio.sleep(0)
    t.cancel()
    print(await t, t.cancelled(), t.cancelling(), t.uncancel())
    t = asyncio.create_task(forever("never began"))
    t.cancel()
    try:
        await t
    except asyncio.CancelledError:
        print("not even begun")

    async def child():
        await asyncio.sleep(0.01)
        return "shielded"
    inner = asyncio.create_task(child())
    outer = asyncio.shield(inner)
    await asyncio.sleep(0)
    outer.cancel()
    try:
        await outer
    except asyncio.CancelledError:
        print("outer cancelled", inner.cancelled())
    print(await inner)

    async def parent():
        try:
            await asyncio.gather(forever("g1"), forever("g2"))
        finally:
            print("parent done")
    t = asyncio.create_task(parent())
    await asyncio.sleep(0.001)
    t.cancel()
    print(repr((await asyncio.gather(t, return_exceptions=True))[0]))

asyncio.run(main())
