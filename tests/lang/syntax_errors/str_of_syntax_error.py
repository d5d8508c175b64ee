for src in ("a b", "x = (", "  x", "if 1:\nx"):
    try:
        compile(src, "file.py", "exec")
    except SyntaxError as e:
        print(str(e))
        print(repr(e))
        print(e.args[0], e.args[1][:3])
