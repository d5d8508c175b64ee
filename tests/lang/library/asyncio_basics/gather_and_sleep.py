import asyncio
async def work(n, d):
    await asyncio.sleep(d)
    log.append(n)
    return n * n
async def main():
    r = await asyncio.gather(work(1, 0.02), work(2, 0), work(3, 0.01))
    t = asyncio.create_task(work(4, 0))
    return r, await t
log = []
print(asyncio.run(main()), log)
