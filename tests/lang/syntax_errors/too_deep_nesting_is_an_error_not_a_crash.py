for src in ("(" * 300 + ")" * 300, "[" * 500, "x = " + "-" * 5000 + "1", "a" + ".b" * 5000, "not " * 3000 + "x"):
    try:
        compile(src, "<t>", "exec")
        print(len(src), "compiles")
    except (SyntaxError, RecursionError, MemoryError) as e:
        print(len(src), "refused")
