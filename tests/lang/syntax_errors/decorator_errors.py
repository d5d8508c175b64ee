def check(source):
    try:
        compile(source, "<t>", "exec")
        print("compiles")
    except SyntaxError as e:
        print(type(e).__name__, e.msg)
        print(e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))


check("@\ndef f(): pass")
check("@x y\ndef f(): pass")
check("@x\nx = 1")
check("@x def f(): pass")
check("@1 +\ndef f(): pass")
