def check(source):
    try:
        compile(source, "<t>", "exec")
        print("compiles")
    except SyntaxError as e:
        print(type(e).__name__, e.msg)
        print(e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))


check("[x for x]")
check("[x for x in]")
check("[for x in y]")
check("[x, y for x in z]")
check("[x for x in 1, 2]")
check("[x if y for x in z]")
check("{x, y for x in z}")
check("[x for x in y if]")
check("[x for x in y else z]")
check("(x, y for x in z)")
check("[x for x in lambda: y, 1]")
