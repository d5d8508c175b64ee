from fractions import Fraction as F
print(F(1, 3) + F(1, 6), F("3/4"), F("0.125"), F(0.5), F(2, -4), F(7, 2) // 1, F(7, 2) % 1, F(1, 2) ** 3, F(4, 9) ** 0.5, F(1, 2) == 0.5, hash(F(2)) == hash(2), repr(F(1, 2)), str(F(4, 2)), F(22, 7).limit_denominator(5), round(F(7, 2)), int(F(-7, 2)), F(1, 2) < F(2, 3), abs(F(-1, 2)), F(1, 3) + 1, F(1, 2) + 0.5, sum([F(1, 10)] * 10), F(5, 3).numerator, float(F(1, 3)), divmod(F(7, 2), 2))
try:
    F(1, 0)
except Exception as error:
    print(type(error).__name__, error)
try:
    F("x")
except Exception as error:
    print(type(error).__name__, error)
try:
    F(1, 2) / 0
except Exception as error:
    print(type(error).__name__, error)
try:
    F(1.5, 2)
except Exception as error:
    print(type(error).__name__, error)
