def f(x):
    match x:
        case 1 | 2 | 3: return "small"
        case "a" | "b" as letter: return "letter " + letter
        case [x, 0] | [0, x]: return ("pair", x)
        case (int() | float()) as n: return ("number", n)
    return "none"
print([f(x) for x in (1, 3, "b", [5, 0], [0, 6], 9, 2.5, "z", [1, 1])])
