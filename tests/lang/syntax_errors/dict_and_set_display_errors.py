def check(source):
    try:
        compile(source, "<t>", "exec")
        print("compiles")
    except SyntaxError as e:
        print(type(e).__name__, e.msg)
        print(e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))


check("{1:}")
check("{1: 2, 3}")
check("{1, 2: 3}")
check("{1: *a}")
check("{: 1}")
check("{1: 2,, 3: 4}")
check("{**}")
check("{a: b for a, b in c, 1}")
check("{1: **a}")
check("{1:2 for}")
