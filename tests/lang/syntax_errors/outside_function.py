def check(source):
    try:
        compile(source, "<t>", "exec")
        print("compiles")
    except SyntaxError as e:
        print(type(e).__name__, e.msg)
        print(e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))


check("return")
check("return 1")
check("yield")
check("yield 1")
check("yield from x")
check("await x")
check("class C:\n    return 1")
check("class C:\n    yield 1")
check("if 1:\n    return")
check("async with a: pass")
check("async for x in y: pass")
check("[x async for x in y]")
check("x = (yield)")
check("class C:\n    x = await y")
