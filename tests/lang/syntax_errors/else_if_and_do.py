def check(source):
    try:
        compile(source, "<t>", "exec")
        print("compiles")
    except SyntaxError as e:
        print(type(e).__name__, e.msg)
        print(e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))


check("if x:\n    pass\nelse if y:\n    pass")
check("if x:\n    pass\nelseif y:\n    pass")
check("if x then: pass")
check("x = y ? 1 : 2")
check("if x { pass }")
check("if not: pass")
check("if x && y: pass")
check("if x || y: pass")
check("if !x: pass")
check("x <> y")
check("i++")
check("switch x:\n    pass")
check("function f():\n    pass")
