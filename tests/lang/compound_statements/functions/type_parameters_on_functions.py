def first[T](xs: list[T]) -> T: return xs[0]
def pair[A, B = int](a: A, b: B) -> tuple[A, B]: return a, b
def spread[*Ts, **P](*a: *Ts): return a
print(first([1, 2]), pair(1, "x"), spread(1, 2), first.__type_params__, pair.__type_params__, spread.__type_params__, first.__annotations__["return"].__name__)
