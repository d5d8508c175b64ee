def check(source):
    try:
        compile(source, "<t>", "exec")
        print("compiles")
    except SyntaxError as e:
        print(type(e).__name__, e.msg)
        print(e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))


check("for f() in x: pass")
check("for 1 in x: pass")
check("for a + b in x: pass")
check("for in x: pass")
check("for x y: pass")
check("for x: pass")
check("for None in x: pass")
check("for x in: pass")
check("for *a in x: pass")
check("[x for 1 in y]")
check("[x for f() in y]")
check("for x not in y: pass")
