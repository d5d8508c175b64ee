# Expression input: an expression list, ended by any number of line ends; blanks before it do not matter to eval().
for source in ("1 + 2", "  1 + 2", "\t3", "1, 2", "1,", "*[1], 2", "1\n\n\n", "1  # comment\n", "(\n4\n)", "lambda: 5", "b'6'", "7\\\n+ 1", "(x := 8)"):
    try:
        print(repr(source), repr(eval(source, {})) if "lambda" not in source else eval(source)())
    except SyntaxError as error:
        print(repr(source), error.msg, error.lineno, error.offset)
for source in ("", "\n", "# nothing", "x = 1", "1; 2", "1\n2", "pass", "\n1", "*[1]", "yield 1", "await x", "x := 8", "return 1", "if 1: 2", "1 +"):
    try:
        print(repr(source), eval(source, {}))
    except SyntaxError as error:
        print(repr(source), error.msg, error.lineno, error.offset)
code = compile("a * 2", "<e>", "eval")
print(code.co_name, code.co_filename, code.co_names, eval(code, {"a": 21}))
print(eval(b"'bytes'"), eval(bytearray(b"1 + 1")), eval(memoryview(b"5")))
