match [1, [2, 3]]:
    case [int() as a, [_, _] as inner] as whole:
        print(a, inner, whole)
match {"k": (1, 2)}:
    case {"k": (x, y) as pair}: print(pair, x, y)
