def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


import math
print(math.log(10), math.log(8, 2), math.log2(1024), math.log10(1000), math.log1p(1e-10), math.log(10**400), math.log2(2**2000))
show(lambda: math.log(0))
show(lambda: math.log(-1))
show(lambda: math.log(2, 1))
show(lambda: math.log())
