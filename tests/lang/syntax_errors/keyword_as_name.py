def check(source):
    try:
        compile(source, "<t>", "exec")
        print("compiles")
    except SyntaxError as e:
        print(type(e).__name__, e.msg)
        print(e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))


check("class = 1")
check("def if(): pass")
check("import for")
check("a.class")
check("x.None")
check("f(lambda=1)")
check("for in in x: pass")
check("as = 1")
check("def f(in): pass")
check("from = 1")
check("global if")
check("with = 5")
check("print(from=1)")
check("nonlocal None")
