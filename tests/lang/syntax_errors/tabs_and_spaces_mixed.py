def check(source):
    try:
        compile(source, "<t>", "exec")
        print("compiles")
    except SyntaxError as e:
        print(type(e).__name__, e.msg)
        print(e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))


check("if x:\n\ta\n        b")
check("if x:\n        a\n\tb")
check("if 1:\n \ta\n\t b")
