def check(source):
    try:
        compile(source, "<t>", "exec")
        print("compiles")
    except SyntaxError as e:
        print(type(e).__name__, e.msg)
        print(e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))


check("a *** b")
check("a // / b")
check("a => b")
check("a =< b")
check("a -> b")
check("a === b")
check("a !== b")
check("a not b")
check("a is is b")
check("a in in b")
check("not")
check("a and")
check("or b")
check("a @ @ b")
check("a : b : c")
check("~")
