try:
    1 / 0
except Exception as error:
    print(type(error).__name__, error)
try:
    1.0 / 0
except Exception as error:
    print(type(error).__name__, error)
try:
    1 // 0
except Exception as error:
    print(type(error).__name__, error)
try:
    1.0 // 0
except Exception as error:
    print(type(error).__name__, error)
try:
    1 % 0
except Exception as error:
    print(type(error).__name__, error)
try:
    1.0 % 0
except Exception as error:
    print(type(error).__name__, error)
try:
    divmod(1, 0)
except Exception as error:
    print(type(error).__name__, error)
try:
    divmod(1.0, 0.0)
except Exception as error:
    print(type(error).__name__, error)
try:
    0 ** -1
except Exception as error:
    print(type(error).__name__, error)
try:
    0.0 ** -2
except Exception as error:
    print(type(error).__name__, error)
try:
    0j ** -1
except Exception as error:
    print(type(error).__name__, error)
try:
    1j / 0
except Exception as error:
    print(type(error).__name__, error)
try:
    pow(0, -1)
except Exception as error:
    print(type(error).__name__, error)
try:
    pow(5, 2, 0)
except Exception as error:
    print(type(error).__name__, error)
try:
    True / False
except Exception as error:
    print(type(error).__name__, error)
try:
    0 / 0
except Exception as error:
    print(type(error).__name__, error)
try:
    2**100 // 0
except Exception as error:
    print(type(error).__name__, error)
try:
    2**100 % 0
except Exception as error:
    print(type(error).__name__, error)
try:
    1 / 0.0
except Exception as error:
    print(type(error).__name__, error)
try:
    0j / 0j
except Exception as error:
    print(type(error).__name__, error)
