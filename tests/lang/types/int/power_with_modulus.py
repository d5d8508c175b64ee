print(pow(3, 200, 13), pow(-3, 5, 7), pow(3, 5, -7), pow(2, 10**18, 10**9 + 7))
print(pow(3, -1, 11), pow(7, -2, 15), pow(5, 0, 1), pow(0, 0, 1))
try:
    pow(2, -1, 4)
except Exception as error:
    print(type(error).__name__, error)
try:
    pow(2, 0.5, 3)
except Exception as error:
    print(type(error).__name__, error)
try:
    pow(2.0, 2, 3)
except Exception as error:
    print(type(error).__name__, error)
