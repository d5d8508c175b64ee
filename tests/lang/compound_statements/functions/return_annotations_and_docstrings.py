def f(x: "anything" = 1, *y: int, z: str = "q") -> "result":
    """Doc."""
    return x
print(f.__annotations__, f.__doc__, f(), f.__kwdefaults__, f.__defaults__)
