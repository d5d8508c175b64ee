def f(a: int, b: "x" = 1, *c: list, d: str, **e: dict) -> bool: pass
print(f.__annotations__)
def g(): pass
print(g.__annotations__)
