try:
    1 // 0
except Exception as error:
    print(type(error).__name__, error)
try:
    1 / 0
except Exception as error:
    print(type(error).__name__, error)
try:
    1 % 0
except Exception as error:
    print(type(error).__name__, error)
try:
    divmod(1, 0)
except Exception as error:
    print(type(error).__name__, error)
try:
    0 ** -1
except Exception as error:
    print(type(error).__name__, error)
try:
    pow(2, 3, 0)
except Exception as error:
    print(type(error).__name__, error)
try:
    10**30 // 0
except Exception as error:
    print(type(error).__name__, error)
try:
    10**30 % 0
except Exception as error:
    print(type(error).__name__, error)
