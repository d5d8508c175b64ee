def check(source):
    try:
        compile(source, "<t>", "exec")
        print("compiles")
    except SyntaxError as e:
        print(type(e).__name__, e.msg)
        print(e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))


check("whille True:\n    pass")
check("fro x in y:\n    pass")
check("dfe f():\n    pass")
check("clas C:\n    pass")
check("improt sys")
check("retrun 1")
check("if x:\n    pass\nesle:\n    pass")
check("for x im y:\n    pass")
check("asert x")
check("form a import b")
check("x = lamda: 1")
check("imoprt a")
check("a = b nad c")
check("tyr:\n    pass\nexcept: pass")
