def first[T: (int, str)](xs: list[T], default: T = None) -> T: return xs[0] if xs else default
T = first.__type_params__[0]
print(T, T.__name__, T.__constraints__, T.__bound__, first([1]), first.__annotations__["return"] is T)
class K[A, *B, **P]: pass
print(K.__type_params__, K[int, str, float, [int]] if False else "-")
def g[T = int](): pass
print(g.__type_params__[0].__default__)
