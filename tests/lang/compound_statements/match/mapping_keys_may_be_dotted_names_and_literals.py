class K:
    A = "key a"
match {"key a": 1, -1: 2, 1.5: 3, b"x": 4, True: 5}:
    case {K.A: a, -1: b, 1.5: c, b"x": d, True: e}:
        print(a, b, c, d, e)
