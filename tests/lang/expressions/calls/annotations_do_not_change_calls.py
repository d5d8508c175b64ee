def f(a: int, b: "str" = 5, *c: list, d: dict = None, **e: 1) -> None:
    return a, b, c, d, e
print(f("x"), f(1, 2, 3, d=4, z=5))
