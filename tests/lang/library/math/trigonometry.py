def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


import math
for x in (0.0, 0.5, 1.0, math.pi / 4, -2.0, 1e5):
    print(math.sin(x), math.cos(x), round(math.tan(x), 12), math.atan(x), round(math.sinh(min(x, 5)), 10), round(math.tanh(x), 12))
print(math.atan2(1, -1), math.degrees(math.pi), math.radians(180), math.asin(1), math.acos(-1))
show(lambda: math.asin(2))
show(lambda: math.sin(float("inf")))
