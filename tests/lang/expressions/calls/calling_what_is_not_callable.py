try:
    5()
except Exception as error:
    print(type(error).__name__, error)
try:
    "a"()
except Exception as error:
    print(type(error).__name__, error)
try:
    None()
except Exception as error:
    print(type(error).__name__, error)
try:
    [1](0)
except Exception as error:
    print(type(error).__name__, error)
try:
    {}()
except Exception as error:
    print(type(error).__name__, error)
try:
    (1, 2)(3)
except Exception as error:
    print(type(error).__name__, error)
x = 1.5
try:
    x(1)
except Exception as error:
    print(type(error).__name__, error)
try:
    f"{1}"()
except Exception as error:
    print(type(error).__name__, error)
