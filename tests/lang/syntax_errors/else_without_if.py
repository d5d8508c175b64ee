def check(source):
    try:
        compile(source, "<t>", "exec")
        print("compiles")
    except SyntaxError as e:
        print(type(e).__name__, e.msg)
        print(e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))


check("else:\n    pass")
check("elif x:\n    pass")
check("x = 1\nelse:\n    pass")
check("if x:\n    pass\n\nx = 1\nelse:\n    pass")
check("if a:\n    b\nelse:\n    c\nelif d:\n    e")
check("for x in y:\n    pass\nelif z:\n    pass")
