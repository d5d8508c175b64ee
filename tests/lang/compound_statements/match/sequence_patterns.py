def f(x):
    match x:
        case []: return "empty"
        case [a]: return ("one", a)
        case [a, b]: return ("two", a, b)
        case [1, *rest]: return ("starts with 1", rest)
        case [*init, 9]: return ("ends with 9", init)
        case [a, *_, z]: return ("ends", a, z)
print([f(x) for x in ([], [5], (1, 2), [1, 2, 3], [4, 5, 9], (7, 8, 6), range(5))])
