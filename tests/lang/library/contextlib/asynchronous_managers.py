import asyncio, contextlib
@contextlib.asynccontextmanager
async def cm(name, fail=False):
    print("enter", name)
    try:
        await asyncio.sleep(0)
        yield name
    except ValueError as e:
        print("saw", e)
        if not fail: raise
    finally:
        await asyncio.sleep(0)
        print("exit", name)
class Plain:
    def __enter__(self): print("plain in"); return 1
    def __exit__(self, *e): print("plain out", e[0]); return False
class Closer:
    async def aclose(self): print("aclosed")
async def main():
    async with cm("a") as a, cm("b"): print("body", a)
    try:
        async with cm("c"): raise ValueError("v")
    except ValueError as e: print("out", e)
    async with cm("d", True): raise ValueError("swallowed")
    async with contextlib.AsyncExitStack() as s:
        print(await s.enter_async_context(cm("s1")), s.enter_context(Plain()))
        s.push_async_callback(asyncio.sleep, 0); s.callback(print, "cb")
        async def ex(*e): print("pushed", e[0]); return True
        s.push_async_exit(ex)
        raise KeyError("k")
    async with contextlib.aclosing(Closer()): print("closing")
    @cm("deco")
    async def f(): return "decorated"
    print(await f())
    async with contextlib.nullcontext(5) as n: print(n)
    try:
        async with contextlib.AsyncExitStack() as s: await s.enter_async_context(Plain())
    except TypeError as e: print(e)
    try:
        async with Plain(): pass
    except TypeError as e: print(str(e)[:60])
    async def agen():
        try:
            yield 1; yield 2
        finally: print("agen closed")
    async with contextlib.aclosing(agen()) as g:
        async for x in g: print(x); break
asyncio.run(main())
