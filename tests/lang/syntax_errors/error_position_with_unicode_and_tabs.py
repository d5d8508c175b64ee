def check(source):
    try:
        compile(source, "<t>", "exec")
        print("compiles")
    except SyntaxError as e:
        print(type(e).__name__, e.msg)
        print(e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))


check("é = = 1")
check("日本 = (1")
check("x = 'é' 1 y")
check("\tif 1:\n\t\tx y")
check("a = '😀' b")
check("if 1:\n\tx = 1 y")
