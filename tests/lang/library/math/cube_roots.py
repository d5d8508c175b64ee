import math

for x in [0.0, -0.0, 1, 8, -27, 1e300, 1e-300, 5e-324, 2, 0.001, math.inf, -math.inf, math.nan, True]:
    print(x, math.cbrt(x))
print([math.cbrt(n**3) for n in range(20)])
for wrong in ["8", 1j, None]:
    try:
        math.cbrt(wrong)
    except TypeError as error:
        print(error)
