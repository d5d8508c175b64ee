def f(x):
    match x:
        case [a, 99]: pass
        case _: pass
    try:
        return a
    except UnboundLocalError:
        return "unbound"
print(f([1, 99]), f(5))
