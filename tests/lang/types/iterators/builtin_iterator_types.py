for x in ([], (), "", {}, set(), range(0), b"", {}.keys(), {}.values(), {}.items(), zip(), map(str, []), filter(None, []), enumerate([]), reversed([]), reversed(()), iter(int, 0)):
    it = iter(x)
    print(type(it).__name__, iter(it) is it)
