import asyncio

async def main():
    lock, log = asyncio.Lock(), []
    async def user(name):
        async with lock:
            log.append(name + " in")
            await asyncio.sleep(0)
            log.append(name + " out")
    await asyncio.gather(*map(user, "abc"))
    print(log, lock.locked())
    try:
        lock.release()
    except RuntimeError as error:
        print(error)

    event = asyncio.Event()
    async def waiter(n):
        return n, await event.wait()
    tasks = [asyncio.create_task(waiter(n)) for n in range(2)]
    await asyncio.sleep(0)
    event.set()
    print(await asyncio.gather(*tasks), event.is_set())
    event.clear()
    print(event.is_set())

    cond, items = asyncio.Condition(), []
    async def taker(n):
        async with cond:
            await cond.wait_for(lambda: items)
            return n, items.pop(0)
    takers = [asyncio.create_task(taker(n)) for n in range(3)]
    await asyncio.sleep(0)
    async with cond:
        items += "xy"
        cond.notify(2)
    await asyncio.sleep(0.001)
    async with cond:
        items += "z"
        cond.notify_all()
    print(sorted(await asyncio.gather(*takers)))
    for call in cond.wait, cond.notify:
        try:
            r = call()
            if r is not None:
                await r
        except RuntimeError as error:
            print(error)

    sem, active, most = asyncio.Semaphore(2), 0, 0
    async def limited():
        nonlocal active, most
        async with sem:
            active += 1
            most = max(most, active)
            await asyncio.sleep(0.001)
            active -= 1
    await asyncio.gather(*[limited() for _ in range(6)])
    print(most, sem.locked())
    bounded = asyncio.BoundedSemaphore(1)
    await bounded.acquire()
    bounded.release()
    try:
        bounded.release()
    except ValueError as error:
        print(error)
    try:
        asyncio.Semaphore(-1)
    except ValueError as error:
        print(error)

    barrier = asyncio.Barrier(3)
    async def meet(n):
        position = await barrier.wait()
        return n, position
    print(sorted(n for n, _ in await asyncio.gather(*map(meet, range(3)))), barrier.parties, barrier.n_waiting, barrier.broken)
    stuck = asyncio.create_task(meet(9))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(barrier.n_waiting)
    await barrier.abort()
    print(repr((await asyncio.gather(stuck, return_exceptions=True))[0]), barrier.broken)
    await barrier.reset()
    print(barrier.broken)

    held = asyncio.Lock()
    await held.acquire()
    first, second = asyncio.create_task(held.acquire()), asyncio.create_task(held.acquire())
    await asyncio.sleep(0)
    first.cancel()
    held.release()
    print(await asyncio.gather(first, second, return_exceptions=True), held.locked())

asyncio.run(main())
