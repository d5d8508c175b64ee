def check(source):
    try:
        compile(source, "<t>", "exec")
        print("compiles")
    except SyntaxError as e:
        print(type(e).__name__, e.msg)
        print(e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))


check("1abc")
check("0x")
check("0xz")
check("0b12")
check("0o8")
check("1_")
check("1__0")
check("01")
check("1e")
check("1.5.2")
check("1_a")
check("0_")
check("5if 1 else 2")
