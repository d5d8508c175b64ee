def check(source):
    try:
        compile(source, "<t>", "exec")
        print("compiles")
    except SyntaxError as e:
        print(type(e).__name__, e.msg)
        print(e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))


check("*a")
check("x = *a")
check("(*a)")
check("*a = 1")
check("*a, *b = x")
check("a, *b, *c = x")
check("print(*a if b else c)")
check("[*a for a in b]")
check("{**a for a in b}")
check("{*a: 1}")
check("return *a")
check("f(**a for a in b)")
check("**a")
check("{1, **a}")
check("{1: 2, *a}")
check("*x for x in y")
check("del *a, b")
check("a[*b:c]")
check("*a + 1, = x")
