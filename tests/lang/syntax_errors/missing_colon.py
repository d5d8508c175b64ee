def check(source):
    try:
        compile(source, "<t>", "exec")
        print("compiles")
    except SyntaxError as e:
        print(type(e).__name__, e.msg)
        print(e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))


check("if x\n    pass")
check("while True\n    pass")
check("for i in x\n    pass")
check("def f()\n    pass")
check("class C\n    pass")
check("else\n    pass")
check("if x:\n    pass\nelse\n    pass")
check("try\n    pass\nexcept: pass")
check("with x as y\n    pass")
check("lambda x 1")
