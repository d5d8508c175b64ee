def check(source):
    try:
        compile(source, "<t>", "exec")
        print("compiles")
    except SyntaxError as e:
        print(type(e).__name__, e.msg)
        print(e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))


check("print 'hello'")
check("print x")
check("print 1, 2")
check("exec 'x = 1'")
check("print")
check("print x if y else z")
