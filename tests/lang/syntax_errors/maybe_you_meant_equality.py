def check(source):
    try:
        compile(source, "<t>", "exec")
        print("compiles")
    except SyntaxError as e:
        print(type(e).__name__, e.msg)
        print(e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))


check("if x = 1: pass")
check("while x = 1: pass")
check("f(a.b = 1)")
check("x = (y = 1)")
check("[x = 1]")
check("if (a = b): pass")
check("elif x = 1: pass")
check("print(a if b = c else d)")
check("assert x = 1")
check("return x = 1")
check("not x = 1")
check("{a = 1}")
