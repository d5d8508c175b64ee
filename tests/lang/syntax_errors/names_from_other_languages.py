def check(source):
    try:
        compile(source, "<t>", "exec")
        print("compiles")
    except SyntaxError as e:
        print(type(e).__name__, e.msg)
        print(e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))


check("var x = 1")
check("let x = 1")
check("const x = 1")
check("x = new Foo()")
check("int x = 1")
check("fn f() {}")
check("def f() {\n}")
check("end")
check("null")
check("x = function() { return 1 }")
check("for (i = 0; i < 3; i++): pass")
check("catch E: pass")
check("try { x } catch { y }")
check("echo 'x'")
check("import { a } from 'b'")
