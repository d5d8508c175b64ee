# outcome: fuel | raised:MemoryError
import asyncio
async def breed():
    asyncio.create_task(breed())
    asyncio.create_task(breed())
async def main():
    await breed()
    await asyncio.Event().wait()
asyncio.run(main())
