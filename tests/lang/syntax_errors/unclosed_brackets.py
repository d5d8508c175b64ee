def check(source):
    try:
        compile(source, "<t>", "exec")
        print("compiles")
    except SyntaxError as e:
        print(type(e).__name__, e.msg)
        print(e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))


check("x = (1, 2")
check("x = [1, 2\ny = 3")
check("x = {1: 2")
check("f(1, 2")
check("f(\n\n\n")
check("a = [(1, 2]")
check("x = (1\ny = 2\nz = 3")
