def check(source):
    try:
        compile(source, "<t>", "exec")
        print("compiles")
    except SyntaxError as e:
        print(type(e).__name__, e.msg)
        print(e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))


check("with a as f(): pass")
check("with a as 1: pass")
check("with (a as b, c as 1): pass")
check("with: pass")
check("with a as: pass")
check("with a, : pass")
check("with a as b c: pass")
check("with a as None: pass")
