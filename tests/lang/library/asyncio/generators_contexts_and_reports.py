import asyncio, contextvars, sys

class Out:
    def write(self, text):
        lines.append(text)
    def flush(self):
        pass
lines = []
var = contextvars.ContextVar("var", default="none")

async def agen():
    try:
        for i in range(10):
            await asyncio.sleep(0)
            yield i
    finally:
        await asyncio.sleep(0)
        print("generator closed")

async def child():
    print("child sees", var.get())
    var.set("child")
    await asyncio.sleep(0)
    print("child has", var.get())

async def main():
    var.set("main")
    await asyncio.create_task(child())
    print("main has", var.get())
    await child()
    print("main has", var.get())
    print([i async for i in agen()])
    g = agen()
    print(await anext(g), await g.__anext__())
    keep.append(g)
    async with Manager() as value:
        print(value)
    asyncio.get_running_loop().call_soon(lambda: print("in context", var.get()))
    await asyncio.sleep(0)

class Manager:
    async def __aenter__(self):
        await asyncio.sleep(0)
        return "managed"
    async def __aexit__(self, *error):
        await asyncio.sleep(0)
        print("left")

keep = []
asyncio.run(main())
print(var.get())

async def lost():
    async def fails():
        raise ValueError("nobody asked")
    asyncio.get_running_loop().set_exception_handler(lambda loop, context: print(context["message"], repr(context["exception"])))
    t = asyncio.create_task(fails())
    await asyncio.sleep(0)
    asyncio.get_running_loop().call_soon(lambda: 1 / 0)
    await asyncio.sleep(0)
    del t

asyncio.run(lost())

async def left_behind():
    async def forever():
        try:
            await asyncio.sleep(100)
        except asyncio.CancelledError:
            print("cancelled at the end")
            raise
    asyncio.create_task(forever())
    await asyncio.sleep(0)
    return "done"
print(asyncio.run(left_behind()))

async def raises():
    raise KeyError("out of run")
try:
    asyncio.run(raises())
except KeyError as error:
    print("caught", error)
async def exits():
    sys.exit(3)
try:
    asyncio.run(exits())
except SystemExit as error:
    print("exit", error.code)
