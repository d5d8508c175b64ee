def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


import math
print(math.sqrt(2), math.isqrt(10**40), math.pow(2, 0.5), math.exp(1), math.expm1(1e-10), math.exp2(0.5), math.hypot(3, 4), math.hypot(1, 2, 3), math.dist([0, 0], [3, 4]))
show(lambda: math.sqrt(-1))
show(lambda: math.isqrt(-1))
show(lambda: math.isqrt(2.0))
show(lambda: math.pow(-8, 1 / 3))
show(lambda: math.exp(1000))
show(lambda: math.sqrt("a"))
