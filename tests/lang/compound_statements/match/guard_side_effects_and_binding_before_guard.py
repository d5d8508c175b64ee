def g(x):
    print("guard", x)
    return False
match [1, 2]:
    case [a, _] if g(a): pass
    case [_, b] if g(b): pass
    case c: print("fell through", a, b, c)
