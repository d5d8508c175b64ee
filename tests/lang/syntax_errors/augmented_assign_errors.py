def check(source):
    try:
        compile(source, "<t>", "exec")
        print("compiles")
    except SyntaxError as e:
        print(type(e).__name__, e.msg)
        print(e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))


check("f() += 1")
check("(a, b) += 1")
check("[a] += 1")
check("1 += 1")
check("a + b += 1")
check("a = b += 1")
check("None += 1")
check("*a += 1")
check("(a) += ")
check("x ++ ")
check("x++")
