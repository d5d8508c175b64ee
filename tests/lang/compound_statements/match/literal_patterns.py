def f(x):
    match x:
        case 0: return "zero"
        case -1: return "minus one"
        case 1.5: return "float"
        case "a" "b": return "ab"
        case b"x": return "bytes"
        case None: return "none"
        case True: return "true"
        case 1 + 2j: return "complex"
        case -3 - 4j: return "negative complex"
        case """multi""": return "triple"
        case _: return "other"
print([f(x) for x in (0, 0.0, False, -1, 1.5, "ab", b"x", None, True, 1, 1 + 2j, -3 - 4j, "multi", [], "x")])
