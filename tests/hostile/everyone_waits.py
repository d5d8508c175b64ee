# outcome: raised:RuntimeError
import asyncio
async def main():
    await asyncio.gather(*[asyncio.Event().wait() for _ in range(3)])
asyncio.run(main())
