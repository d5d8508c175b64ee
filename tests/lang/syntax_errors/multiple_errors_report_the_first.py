def check(source):
    try:
        compile(source, "<t>", "exec")
        print("compiles")
    except SyntaxError as e:
        print(type(e).__name__, e.msg)
        print(e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))


check("x = = 1\ny = = 2")
check("return\nbreak")
check("x = 1 2\n  y = 3")
check("def f(a, a): return = 1")
