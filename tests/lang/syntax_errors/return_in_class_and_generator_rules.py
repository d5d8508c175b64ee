def check(source):
    try:
        compile(source, "<t>", "exec")
        print("compiles")
    except SyntaxError as e:
        print(type(e).__name__, e.msg)
        print(e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))


check("class C:\n    def f(self): return 1\n    return 2")
check("def f():\n    yield 1\n    return 2")
check("async def f():\n    yield 1\n    return")
check("lambda: (yield)")
check("x = lambda: return 1")
check("def f(): return return 1")
