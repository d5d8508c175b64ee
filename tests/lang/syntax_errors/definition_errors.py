def check(source):
    try:
        compile(source, "<t>", "exec")
        print("compiles")
    except SyntaxError as e:
        print(type(e).__name__, e.msg)
        print(e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))


check("def f: pass")
check("def (): pass")
check("def 1(): pass")
check("def f() pass")
check("def f() -> : pass")
check("class: pass")
check("class 1: pass")
check("class C(: pass")
check("class C(a b): pass")
check("class C(x=1, x=2): pass")
check("class C(*): pass")
check("def None(): pass")
check("class True: pass")
check("def f(): int: pass")
check("class C[T: pass")
