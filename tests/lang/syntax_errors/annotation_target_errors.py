def check(source):
    try:
        compile(source, "<t>", "exec")
        print("compiles")
    except SyntaxError as e:
        print(type(e).__name__, e.msg)
        print(e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))


check("(a, b): int")
check("[a]: int = 1")
check("f(): int")
check("a, b: int")
check("1: int")
check("'a': int = 1")
check("x: int: str")
check("x: int = ")
