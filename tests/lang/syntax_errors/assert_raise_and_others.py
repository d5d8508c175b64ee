def check(source):
    try:
        compile(source, "<t>", "exec")
        print("compiles")
    except SyntaxError as e:
        print(type(e).__name__, e.msg)
        print(e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))


check("assert")
check("assert x, y, z")
check("assert (x, 'm'),")
check("raise from x")
check("raise x from")
check("raise x, y")
check("raise x y")
check("global x = 1")
check("pass x")
check("break 1")
check("nonlocal")
check("del x = 1")
check("with x as y = 1: pass")
