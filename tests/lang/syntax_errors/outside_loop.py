def check(source):
    try:
        compile(source, "<t>", "exec")
        print("compiles")
    except SyntaxError as e:
        print(type(e).__name__, e.msg)
        print(e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))


check("break")
check("continue")
check("if x:\n    break")
check("def f():\n    continue")
check("for x in y:\n    def f():\n        break")
check("while 1:\n    class C:\n        continue")
check("for x in y: pass\nelse:\n    break")
check("with x:\n    continue")
