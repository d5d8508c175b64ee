for src in ("x = ", "if 1:\npass", "x = 5", "print(x"):
    try:
        exec(src)
        print("ran", x)
    except SyntaxError as e:
        print(type(e).__name__, str(e))
