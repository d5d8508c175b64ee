# outcome: fuel
import asyncio
async def main():
    loop = asyncio.get_running_loop()
    def again():
        loop.call_soon(again)
    again()
    await asyncio.Event().wait()
asyncio.run(main())
