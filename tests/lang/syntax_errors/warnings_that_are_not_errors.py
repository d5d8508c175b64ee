def check(source):
    try:
        compile(source, "<t>", "exec")
        print("compiles")
    except SyntaxError as e:
        print(type(e).__name__, e.msg)
        print(e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))


check("1 is 1")
check("(1, 2)()")
check("'a'[1.5]")
check("assert (1, 'm')")
check("'\\d'")
check("def f():\n    try: pass\n    finally: return 1")
check("[1](0)")
