def check(source):
    try:
        compile(source, "<t>", "exec")
        print("compiles")
    except SyntaxError as e:
        print(type(e).__name__, e.msg)
        print(e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))


check("if 0:\n    return")
check("if 0:\n    x = = 1")
check("while 0:\n    def f(a, a): pass")
check("def f():\n    if 0:\n        yield\n")
check("if False:\n    nonlocal x")
