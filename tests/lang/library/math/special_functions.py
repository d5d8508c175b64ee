def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


import math
print(round(math.gamma(5), 10), round(math.lgamma(10), 10), round(math.erf(0.5), 12), round(math.erfc(0.5), 12))
show(lambda: math.gamma(-1))
show(lambda: math.gamma(0))
