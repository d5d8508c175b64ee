import asyncio

async def main():
    q = asyncio.Queue()
    q.put_nowait(1)
    q.shutdown()
    print(await q.get())
    for call in q.get, lambda: q.put(2):
        try:
            await call()
        except asyncio.QueueShutDown as error:
            print(repr(error))
    q = asyncio.Queue()
    waiting = asyncio.create_task(q.get())
    await asyncio.sleep(0)
    q.shutdown(immediate=True)
    print(await asyncio.gather(waiting, return_exceptions=True))
    async for done in asyncio.as_completed([asyncio.sleep(0.01, "b"), asyncio.sleep(0, "a")]):
        print(await done)

asyncio.run(main())
