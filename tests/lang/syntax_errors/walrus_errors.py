def check(source):
    try:
        compile(source, "<t>", "exec")
        print("compiles")
    except SyntaxError as e:
        print(type(e).__name__, e.msg)
        print(e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))


check("x := 1")
check("(x.y := 1)")
check("(x[0] := 1)")
check("((a, b) := 1)")
check("(1 := 2)")
check("(f() := 2)")
check("f(a=x := 1)")
check("[x := 1 for x in y]")
check("[(i := 0) for i in y]")
check("[i for i in (j := y)]")
check("(None := 1)")
check("def f(x = y := 1): pass")
check("lambda: x := 1")
check("x = y := 1")
check("class C:\n    [y := 1 for x in z]")
