print(list(map(type, [1, "a", None])), list(map(bool, [0, 1])), sorted([int, str], key=lambda t: t.__name__), {int: "i"}[type(3)])
