def check(source):
    try:
        compile(source, "<t>", "exec")
        print("compiles")
    except SyntaxError as e:
        print(type(e).__name__, e.msg)
        print(e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))


check("if x:\npass")
check("def f():\nx = 1")
check("class C:\nx = 1")
check("for i in x:\n")
check("while x:\n\n\ny = 1")
check("try:\npass\nexcept: pass")
check("try:\n    pass\nexcept:\npass")
check("try:\n    pass\nfinally:\npass")
check("with x:\npass")
check("if x:\n    pass\nelse:\npass")
check("if x:\n    pass\nelif y:\npass")
check("match x:\ncase 1: pass")
check("match x:\n    case 1:\n    pass")
check("def f():\n    # only a comment\n")
