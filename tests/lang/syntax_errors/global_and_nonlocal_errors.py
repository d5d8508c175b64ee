def check(source):
    try:
        compile(source, "<t>", "exec")
        print("compiles")
    except SyntaxError as e:
        print(type(e).__name__, e.msg)
        print(e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))


check("x = 1\nglobal x")
check("def f():\n    x = 1\n    global x")
check("def f():\n    print(x)\n    global x")
check("def f(x):\n    global x")
check("def f(x):\n    nonlocal x")
check("nonlocal x")
check("def f():\n    nonlocal x")
check("def f():\n    global x\n    nonlocal x")
check("def f():\n    x: int\n    global x")
check("def f():\n    global x\n    x: int = 1")
check("def f():\n    x = 1\n    def g():\n        print(x)\n        nonlocal x")
check("class C:\n    nonlocal x")
check("global")
check("global x, ")
check("global x.y")
