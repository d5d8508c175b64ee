match 1, 2:
    case a, b: print("open", a, b)
match (5,):
    case x,: print("single", x)
match (1, [2, (3, 4)]):
    case (a, [b, (c, d)]): print(a, b, c, d)
match 7:
    case (x): print("group", x)
match [1, 2, 3]:
    case first, *rest: print(first, rest)
