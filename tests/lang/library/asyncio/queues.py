import asyncio

async def main():
    q = asyncio.Queue(maxsize=2)
    print(q.empty(), q.full(), q.qsize(), q.maxsize)
    async def producer():
        for i in range(5):
            await q.put(i)
            print("put", i)
    async def consumer():
        for _ in range(5):
            item = await q.get()
            print("got", item)
            q.task_done()
    await asyncio.gather(producer(), consumer())
    await q.join()
    try:
        q.task_done()
    except ValueError as error:
        print(error)
    for call in (lambda: asyncio.Queue().get_nowait(), lambda: full()):
        def full():
            small = asyncio.Queue(1)
            small.put_nowait(1)
            small.put_nowait(2)
        try:
            call()
        except Exception as error:
            print(type(error).__name__, error)
    p = asyncio.PriorityQueue()
    for item in 3, 1, 2:
        p.put_nowait(item)
    print([p.get_nowait() for _ in range(3)])
    l = asyncio.LifoQueue()
    for item in "abc":
        await l.put(item)
    print([await l.get() for _ in range(3)])
    getters = [asyncio.create_task(q.get()) for _ in range(3)]
    await asyncio.sleep(0)
    getters[1].cancel()
    q.put_nowait("x")
    q.put_nowait("y")
    print(await asyncio.gather(*getters, return_exceptions=True))
    print(str(asyncio.Queue(3)))
    try:
        await asyncio.wait_for(asyncio.Queue().get(), 0.01)
    except TimeoutError:
        print("nothing came")
    async def worker(name, queue):
        while True:
            n = await queue.get()
            await asyncio.sleep(n / 50)
            print(name, n)
            queue.task_done()
    jobs = asyncio.Queue()
    for n in 5, 1, 1, 20:
        jobs.put_nowait(n)
    workers = [asyncio.create_task(worker(f"w{i}", jobs)) for i in range(2)]
    await jobs.join()
    for one in workers:
        one.cancel()
    print(await asyncio.gather(*workers, return_exceptions=True))

asyncio.run(main())
