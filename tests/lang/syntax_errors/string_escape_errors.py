def check(source):
    try:
        compile(source, "<t>", "exec")
        print("compiles")
    except SyntaxError as e:
        print(type(e).__name__, e.msg)
        print(e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))


check(r"'\x1'")
check(r"'\xzz'")
check(r"'\u12'")
check(r"'\U00110000'")
check(r"'\N{no such name}'")
check(r"'\N'")
check(r"'\N{'")
check(r"b'\x1'")
check(r"'ok \x'")
