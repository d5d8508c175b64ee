def check(source):
    try:
        compile(source, "<t>", "exec")
        print("compiles")
    except SyntaxError as e:
        print(type(e).__name__, e.msg)
        print(e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))


check("x = 1 if 2")
check("x = 1 if 2 else")
check("x = if 1 else 2")
check("a if b else")
check("x = 1 if 2 else pass")
check("x = pass if 1 else 2")
check("return 1 if x else break" )
