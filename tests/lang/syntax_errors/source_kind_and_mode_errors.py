for src, mode in (("x = 1", "eval"), ("", "eval"), ("a; b", "eval"), ("a\nb", "eval"), ("pass", "eval"), ("x = 1\ny = 2\n", "single"), ("def f(): pass", "eval"), ("  1", "eval"), ("(yield)", "eval"), ("if 1: pass", "eval"), ("1 +", "single")):
    try:
        compile(src, "<t>", mode)
        print(repr(src), mode, "ok")
    except SyntaxError as e:
        print(repr(src), mode, type(e).__name__, e.msg, e.lineno, e.offset)
