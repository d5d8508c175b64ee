def check(source):
    try:
        compile(source, "<t>", "exec")
        print("compiles")
    except SyntaxError as e:
        print(type(e).__name__, e.msg)
        print(e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))


check("x = 1\ny = 2\nz = = 3\nw = 4")
check("def f():\n    x = 1\n    y = (2\n\nz = 3")
check("# comment\n\n\nx y\n")
check("'''doc\nstring'''\nx y")
check("x = (1,\n     2,\n     3 4)")
check("if 1:\n    if 2:\n        x = [1,\n    y = 2")
