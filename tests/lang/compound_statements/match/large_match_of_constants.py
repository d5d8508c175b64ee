def f(n):
    match n:
        case 0: return "a"
        case 1: return "b"
        case 2: return "c"
        case 3: return "d"
        case 4: return "e"
        case 5: return "f"
        case 6 | 7 | 8 | 9: return "g"
        case "0": return "s0"
        case "1": return "s1"
        case _ if n == 42: return "answer"
        case _: return "?"
print([f(x) for x in (0, 5, 8, "0", "1", 42, 99, None, 3.0)])
