def s(e):
    match e:
        case ("+", 0, x) | ("+", x, 0): return s(x)
        case ("*", 0, _) | ("*", _, 0): return 0
        case ("*", 1, x) | ("*", x, 1): return s(x)
        case ("+", int(a), int(b)): return a + b
        case (op, a, b):
            r = (op, s(a), s(b))
            return s(r) if r != e else r
    return e
print(s(("+", ("*", 1, "x"), ("*", 0, "y"))), s(("+", ("+", 1, 2), 3)), s(("*", "a", ("+", 0, 1))))
