def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


import math
print(math.gcd(12, 18, 27), math.gcd(), math.lcm(4, 6, 10), math.lcm(0, 5), math.factorial(25), math.comb(50, 6), math.perm(10, 3), math.perm(4), math.comb(3, 5), math.gcd(-4, 6))
show(lambda: math.factorial(-1))
show(lambda: math.factorial(2.0))
show(lambda: math.comb(-1, 2))
show(lambda: math.gcd(1.5))
