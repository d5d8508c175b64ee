for a in (None, 0, 1, "", "x", [], [0]):
    r = []
    if a: r.append("if")
    if not a: r.append("not")
    if a or 0: r.append("or")
    if a and 1: r.append("and")
    if not (a and 1): r.append("nand")
    while a and len(r) < 5: r.append("while")
    print(repr(a), r)
