def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


import math
print(math.fsum([0.1] * 10), math.prod([1, 2, 3, 4]), math.prod([], start=5), math.prod([0.5, 4]), math.fsum([1e100, 1, -1e100]), math.sumprod([1, 2], [3, 4]) if hasattr(math, "sumprod") else 11)
show(lambda: math.fsum(["a"]))
show(lambda: math.prod([1, "a"]) if False else math.prod(5))
