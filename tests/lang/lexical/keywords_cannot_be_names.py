for k in ("None", "True", "False", "if", "class", "lambda", "async", "await", "nonlocal", "is", "not"):
    try:
        compile(f"{k} = 1", "<t>", "exec")
        print(k, "ok")
    except SyntaxError as e:
        print(k, e.msg)
