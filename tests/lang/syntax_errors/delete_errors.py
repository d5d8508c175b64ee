def check(source):
    try:
        compile(source, "<t>", "exec")
        print("compiles")
    except SyntaxError as e:
        print(type(e).__name__, e.msg)
        print(e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))


check("del f()")
check("del 1")
check("del a + b")
check("del (a, 1)")
check("del *a")
check("del [a, f()]")
check("del None")
check("del")
check("del a b")
check("del (a), b + 1")
check("del x if y else z")
check("del {a}")
