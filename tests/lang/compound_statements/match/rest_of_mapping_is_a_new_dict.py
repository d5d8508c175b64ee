d = {"a": 1, "b": 2, "c": 3}
match d:
    case {"a": _, **rest}:
        rest["z"] = 0
        print(rest, d)
match {}:
    case {**rest}: print(rest)
