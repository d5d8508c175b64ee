try:
    1()
except Exception as error:
    print(type(error).__name__, error)
try:
    "a"()
except Exception as error:
    print(type(error).__name__, error)
try:
    [1]()
except Exception as error:
    print(type(error).__name__, error)
try:
    {}()
except Exception as error:
    print(type(error).__name__, error)
try:
    None()
except Exception as error:
    print(type(error).__name__, error)
try:
    (1, 2)()
except Exception as error:
    print(type(error).__name__, error)
try:
    1.5()
except Exception as error:
    print(type(error).__name__, error)
try:
    True()
except Exception as error:
    print(type(error).__name__, error)
try:
    "".join()()
except Exception as error:
    print(type(error).__name__, error)
try:
    (lambda: 0)()()
except Exception as error:
    print(type(error).__name__, error)
try:
    ...()
except Exception as error:
    print(type(error).__name__, error)
try:
    NotImplemented()
except Exception as error:
    print(type(error).__name__, error)
