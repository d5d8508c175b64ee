def check(source):
    try:
        compile(source, "<t>", "exec")
        print("compiles")
    except SyntaxError as e:
        print(type(e).__name__, e.msg)
        print(e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))


check("def f():\n    [(yield x) for x in y]")
check("def f():\n    ((yield x) for x in y)")
check("def f(a: (yield)): pass")
check("class C[T: (yield 1)]: pass")
check("def f():\n    x: (yield) = 1")
check("def f(a=(yield)): pass")
check("async def f():\n    [(await x) for x in y]")
check("def f():\n    return [i for i in range(3) if (yield)]")
