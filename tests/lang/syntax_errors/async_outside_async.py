def check(source):
    try:
        compile(source, "<t>", "exec")
        print("compiles")
    except SyntaxError as e:
        print(type(e).__name__, e.msg)
        print(e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))


check("def f():\n    await x")
check("def f():\n    async with x: pass")
check("def f():\n    async for x in y: pass")
check("def f():\n    [x async for x in y]")
check("def f():\n    return [await x for x in y]")
check("async def f():\n    yield from x")
check("async def f():\n    yield 1\n    return 2")
check("lambda: await x")
check("async x = 1")
check("async")
check("async lambda: 1")
