for src in ("a, b = 1,", "a, b = 1, 2, 3", "a, b, *c = 1,", "a, *b, c, d = 1, 2", "(a, b), c = (1,), 2", "a, b = 'x'", "a, b = {1: 2}", "a, b = (i for i in range(9))", "[a, b] = []", "a, b, c = 1, 2", "for a, b in [(1,)]: pass", "a, = ()", "a, = 1, 2", "() = 1, 2"):
    try:
        exec(src)
    except ValueError as e:
        print(src, "|", e)
