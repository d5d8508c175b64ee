def f(x):
    match x:
        case [a, b] if a == b: return "same"
        case [a, b] if a < b: return "rising"
        case [a, b]: return "falling"
        case n if isinstance(n, int) and n > 100: return "big"
    return "none"
print(f([1, 1]), f([1, 2]), f([2, 1]), f(500), f(5))
