def check(source):
    try:
        compile(source, "<t>", "exec")
        print("compiles")
    except SyntaxError as e:
        print(type(e).__name__, e.msg)
        print(e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))


check("if x:")
check("def f():\n    ")
check("x = ")
check("class C:\n    def f(self):")
check("for x in y:\n    if z:")
check("try:")
check("@d")
check("x = [\n1,\n2,")
check("f(a,\n  b=[1,\n")
check("lambda:")
check("while 1:")
