def check(source):
    try:
        compile(source, "<t>", "exec")
        print("compiles")
    except SyntaxError as e:
        print(type(e).__name__, e.msg)
        print(e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))


check("a[]")
check("a[1:2:3:4]")
check("a[1 2]")
check("a[:=1]")
check("a[x=1]")
check("a[1,,2]")
check("a[**b]")
check("a[*]")
check("a[for x in y]")
