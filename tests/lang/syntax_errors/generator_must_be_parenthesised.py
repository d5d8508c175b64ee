def check(source):
    try:
        compile(source, "<t>", "exec")
        print("compiles")
    except SyntaxError as e:
        print(type(e).__name__, e.msg)
        print(e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))


check("f(x for x in y, z)")
check("f(z, x for x in y)")
check("f(x for x in y, *z)")
check("class C(x for x in y): pass")
check("f(x for x in y)")
check("f(x for x in y,)")
