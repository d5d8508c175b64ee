def check(source):
    try:
        compile(source, "<t>", "exec")
        print("compiles")
    except SyntaxError as e:
        print(type(e).__name__, e.msg)
        print(e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))


check("[1 2]")
check("(a b)")
check("{1: 2 3: 4}")
check("f(a b, c)")
check("[a, b c]")
check("x = (1, 2 3)")
check("print(a 'b')")
check("foo(1, 2 3)")
check("{1 2}")
check("['a' b]")
