def check(source):
    try:
        compile(source, "<t>", "exec")
        print("compiles")
    except SyntaxError as e:
        print(type(e).__name__, e.msg)
        print(e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))


check("def f[T, T](): pass")
check("class C[T, T]: pass")
check("type X[T, T] = int")
check("def f[](): pass")
check("def f[T=int, U](): pass")
check("def f[*T: int](): pass")
check("def f[**P: int](): pass")
check("type X")
check("type X =")
check("type X.y = int")
check("type 1 = int")
check("def f[T: (yield)](): pass")
check("def f[T: (x := 1)](): pass")
check("type X = (yield)")
check("class C[T](x := 1): pass")
check("def f[T: await x](): pass")
check("def f[T](x: (yield)): pass")
