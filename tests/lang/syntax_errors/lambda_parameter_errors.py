def check(source):
    try:
        compile(source, "<t>", "exec")
        print("compiles")
    except SyntaxError as e:
        print(type(e).__name__, e.msg)
        print(e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))


check("lambda a, a: 1")
check("lambda a=1, b: 1")
check("lambda *: 1")
check("lambda *, **k: 1")
check("lambda **k, a: 1")
check("lambda a, /, b, /: 1")
check("lambda 1: 1")
check("lambda (a, b): 1")
check("lambda a: int: 1")
check("lambda True: 1")
