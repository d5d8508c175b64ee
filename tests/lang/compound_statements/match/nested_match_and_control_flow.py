def f(items):
    out = []
    for it in items:
        match it:
            case "stop": break
            case "skip": continue
            case ("nested", inner):
                match inner:
                    case int(): out.append(inner * 2)
                    case str(): out.append(inner.upper())
            case _: out.append(it)
    else:
        out.append("completed")
    return out
print(f([1, "skip", ("nested", 4), ("nested", "x"), 2]), f([1, "stop", 2]))
