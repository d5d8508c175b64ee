try:
    print(10**400 / 3)
except Exception as error:
    print(type(error).__name__, error)
try:
    print(1 / 10**400)
except Exception as error:
    print(type(error).__name__, error)
try:
    print(2.0 + 10**400)
except Exception as error:
    print(type(error).__name__, error)
try:
    print(float(10**400))
except Exception as error:
    print(type(error).__name__, error)
