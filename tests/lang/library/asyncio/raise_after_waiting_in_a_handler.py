"""A handler may wait, and raise again what it handles afterwards."""
import asyncio


async def worker(name, log):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        await asyncio.sleep(0)
        log.append(f"{name} tidied up")
        await asyncio.sleep(0.01)
        raise


async def failing():
    future = asyncio.get_running_loop().create_future()
    asyncio.get_running_loop().call_soon(future.set_exception, KeyError("lost"))
    try:
        await future
    except KeyError:
        await asyncio.sleep(0)
        raise


async def main():
    log = []
    task = asyncio.create_task(worker("a", log))
    await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        log.append("a cancelled")
    try:
        await asyncio.wait_for(worker("b", log), 0.01)
    except TimeoutError:
        log.append("b timed out")
    try:
        await failing()
    except KeyError as error:
        log.append(repr(error))
    print(log)


asyncio.run(main())
