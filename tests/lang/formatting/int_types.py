for t in ("", "d", "b", "o", "x", "X", "c", "n", "e", "f", "g", "%", "E", "F", "G"):
    print(t, format(65, t), format(-1234567, t) if t != "c" else "")
