def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


import math
print(math.floor(-2.5), math.ceil(-2.5), math.trunc(-2.9), math.floor(10**20), math.ceil(1e300) == 10**300 or "big", math.fmod(-7, 3), math.remainder(-7, 3), math.modf(-3.25), math.frexp(10.0), math.ldexp(0.5, 4), math.copysign(3, -0.0), math.fabs(-2))
show(lambda: math.floor(float("nan")))
show(lambda: math.ceil(float("inf")))
show(lambda: math.floor("a"))
