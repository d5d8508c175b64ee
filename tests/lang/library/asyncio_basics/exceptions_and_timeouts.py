import asyncio
async def fail(): raise ValueError("v")
async def main():
    r = await asyncio.gather(fail(), asyncio.sleep(0, "ok"), return_exceptions=True)
    print([repr(x) for x in r])
    try:
        await asyncio.wait_for(asyncio.sleep(10), 0.01)
    except asyncio.TimeoutError as e:
        print("timeout", type(e).__name__)
    t = asyncio.create_task(asyncio.sleep(10))
    await asyncio.sleep(0)
    t.cancel()
    try:
        await t
    except asyncio.CancelledError:
        print("cancelled", t.cancelled())
asyncio.run(main())
