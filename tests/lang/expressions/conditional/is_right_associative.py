for a in (0, 1):
    for b in (0, 1):
        print(a, b, "a" if a else "b" if b else "c", ("a" if a else "b") if b else "c")
