def check(source):
    try:
        compile(source, "<t>", "exec")
        print("compiles")
    except SyntaxError as e:
        print(type(e).__name__, e.msg)
        print(e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))


check("b'é'")
check("b'a' 'b'")
check("x = 'a' b'b'")
check("f'a' b'b'")
