def check(source):
    try:
        compile(source, "<t>", "exec")
        print("compiles")
    except SyntaxError as e:
        print(type(e).__name__, e.msg)
        print(e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))


check("1 = x")
check("'a' = x")
check("None = 1")
check("True = 1")
check("... = 1")
check("f'{x}' = 1")
check("1.5 = x")
check("b'x' = 1")
check("__debug__ = 1")
