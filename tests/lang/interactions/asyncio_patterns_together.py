# Retries, workers over a priority queue, rate limits, conditions, barriers, task groups, shields and timeouts in one program.
import asyncio, contextlib, functools, random, time, collections, dataclasses, typing


@dataclasses.dataclass(order=True)
class Job:
    pri: int
    name: str = dataclasses.field(compare=False)


class RateLimiter:

    def __init__(self, rate):
        self.rate = rate
        self.calls = []

    async def __aenter__(self):
        self.calls.append(1)
        if len(self.calls) > self.rate:
            await asyncio.sleep(0.001)
            self.calls.clear()

    async def __aexit__(self, *e):
        return False


def retry_async(n):

    def deco(f):

        @functools.wraps(f)
        async def inner(*a, **k):
            for i in range(n):
                try:
                    return await f(*a, **k)
                except ConnectionError as e:
                    if i == n - 1:
                        raise
                    await asyncio.sleep(2 ** i * 0.001)
        return inner
    return deco


att = collections.Counter()


@retry_async(3)
async def call(n):
    att[n] += 1
    if att[n] < n:
        raise ConnectionError(f'{n} failed')
    return n


async def worker(name, q, res):
    while True:
        j = await q.get()
        try:
            res.append((name, j.name))
            await asyncio.sleep(0.001 * j.pri)
        finally:
            q.task_done()


class AIter:

    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.n == 0:
            raise StopAsyncIteration
        self.n -= 1
        await asyncio.sleep(0)
        return self.n


async def main():
    print(await asyncio.gather(*(call(i) for i in range(1, 4))), dict(att))
    try:
        await call(9)
    except ConnectionError as e:
        print('err', e)
    q = asyncio.PriorityQueue()
    res = []
    for i, n in enumerate(['c', 'a', 'b']):
        q.put_nowait(Job(3 - i, n))
    ws = [asyncio.create_task(worker(f'w{i}', q, res)) for i in range(2)]
    await q.join()
    [w.cancel() for w in ws]
    r = await asyncio.gather(*ws, return_exceptions=True)
    print(sorted((x[1] for x in res)), [type(x).__name__ for x in r])
    print([x async for x in AIter(3)], await anext(AIter(1)), await anext(AIter(0), 'dflt'))
    async with contextlib.aclosing((i async for i in AIter(5))) as g:
        async for x in g:
            if x == 3:
                break
    rl = RateLimiter(2)
    for _ in range(4):
        async with rl:
            pass
    print(len(rl.calls))
    cond = asyncio.Condition()
    items = []

    async def cons():
        async with cond:
            await cond.wait_for(lambda: len(items) >= 2)
            return list(items)

    async def prod():
        for i in range(3):
            async with cond:
                items.append(i)
                cond.notify_all()
            await asyncio.sleep(0)
    print((await asyncio.gather(cons(), prod()))[0])
    t = asyncio.create_task(asyncio.sleep(0, 'v'))
    t.add_done_callback(lambda f: print('cb', f.result()))
    await t
    await asyncio.sleep(0)

    async def shielded():
        await asyncio.sleep(0.01)
        print('inner done')
        return 1
    inner = asyncio.ensure_future(shielded())
    try:
        await asyncio.wait_for(asyncio.shield(inner), 0.001)
    except TimeoutError:
        print('outer timeout', inner.done())
    print(await inner)
    try:
        async with asyncio.TaskGroup() as tg:

            async def bad():
                await asyncio.sleep(0.001)
                raise ValueError('bad')

            async def slow():
                try:
                    await asyncio.sleep(10)
                except asyncio.CancelledError:
                    print('slow cancelled')
                    raise
            tg.create_task(bad())
            tg.create_task(slow())
    except* ValueError as eg:
        print('group', [str(e) for e in eg.exceptions])
    loop = asyncio.get_event_loop()
    print(loop.is_running(), asyncio.current_task().get_name(), len(asyncio.all_tasks()))
    b = asyncio.Barrier(2)

    async def bw(i):
        return await b.wait()
    print(sorted(await asyncio.gather(bw(0), bw(1))))
    ev = asyncio.Event()
    asyncio.get_running_loop().call_soon(ev.set)
    await ev.wait()
    print(ev.is_set())

    async def g():
        try:
            for i in range(3):
                yield i
        finally:
            print('agen closed')
    ag = g()
    print(await ag.__anext__())
    await ag.aclose()
    f = asyncio.Future()
    f.set_exception(KeyError('k'))
    try:
        await f
    except KeyError as e:
        print('fut', e, f.exception())
    try:
        f.result()
    except KeyError:
        print('again', f.done(), f.cancelled())
    st = time.monotonic()
    await asyncio.gather(*[asyncio.sleep(0.02) for _ in range(50)])
    print(time.monotonic() - st < 1)
    r = await asyncio.wait_for(asyncio.gather(asyncio.sleep(0, 1), asyncio.sleep(0, 2)), 1)
    print(r)
    done, pend = await asyncio.wait({asyncio.create_task(asyncio.sleep(0.001)), asyncio.create_task(asyncio.sleep(5))}, timeout=0.01)
    print(len(done), len(pend))
    [p.cancel() for p in pend]
    with asyncio.Runner() if False else contextlib.nullcontext():
        pass


asyncio.run(main())
try:
    asyncio.run(asyncio.sleep(0), debug=False)
    asyncio.get_running_loop()
except RuntimeError as e:
    print(e)


async def nested():
    try:
        asyncio.run(main())
    except RuntimeError as e:
        print(e)


import warnings
warnings.simplefilter('ignore')
asyncio.run(nested())
with asyncio.Runner() as r:
    print(r.run(asyncio.sleep(0, 5)))
