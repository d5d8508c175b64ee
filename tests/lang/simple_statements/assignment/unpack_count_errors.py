try:
    a, b = 1,
except Exception as error:
    print(type(error).__name__, error)
try:
    a, b = 1, 2, 3
except Exception as error:
    print(type(error).__name__, error)
try:
    a, b = "abc"
except Exception as error:
    print(type(error).__name__, error)
try:
    a, b = {}
except Exception as error:
    print(type(error).__name__, error)
try:
    a, *b, c = [1]
except Exception as error:
    print(type(error).__name__, error)
try:
    (a, b), c = (1,), 2
except Exception as error:
    print(type(error).__name__, error)
try:
    a, b = range(5)
except Exception as error:
    print(type(error).__name__, error)
try:
    [] = [1]
except Exception as error:
    print(type(error).__name__, error)
try:
    a, b = iter([1])
except Exception as error:
    print(type(error).__name__, error)
try:
    a, b, *c = ()
except Exception as error:
    print(type(error).__name__, error)
try:
    a, b = {"x": 1, "y": 2, "z": 3}
except Exception as error:
    print(type(error).__name__, error)
