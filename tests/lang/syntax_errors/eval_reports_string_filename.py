for src in ("1 +", "x y", "(", "'abc", "  1 2", "a = 1"):
    try:
        eval(src)
    except SyntaxError as e:
        print(e.filename, e.lineno, e.offset, e.msg)
