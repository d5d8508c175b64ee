import asyncio
async def main():
    q, lock, ev, out = asyncio.Queue(2), asyncio.Lock(), asyncio.Event(), []
    async def producer():
        for i in range(4): await q.put(i)
        await q.put(None)
    async def consumer():
        while (x := await q.get()) is not None:
            async with lock: out.append(x)
        ev.set()
    async with asyncio.TaskGroup() as g:
        g.create_task(producer())
        g.create_task(consumer())
    await ev.wait()
    return out
print(asyncio.run(main()))
