def check(source):
    try:
        compile(source, "<t>", "exec")
        print("compiles")
    except SyntaxError as e:
        print(type(e).__name__, e.msg)
        print(e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))


check("x = $")
check("x = ?")
check("x = 1 ! 2")
check("a ` b")
check("x = €")
check("x = “a”")
check("x \u200b= 1")
check("x = 1\u00a0")
check("a № b")
