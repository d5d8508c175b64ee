try:
    1 < "a"
except Exception as error:
    print(type(error).__name__, error)
try:
    "a" < 1
except Exception as error:
    print(type(error).__name__, error)
try:
    None < None
except Exception as error:
    print(type(error).__name__, error)
try:
    [] < 1
except Exception as error:
    print(type(error).__name__, error)
try:
    {} < {}
except Exception as error:
    print(type(error).__name__, error)
try:
    {1} < [1]
except Exception as error:
    print(type(error).__name__, error)
try:
    1j < 1j
except Exception as error:
    print(type(error).__name__, error)
try:
    object < int
except Exception as error:
    print(type(error).__name__, error)
try:
    len < len
except Exception as error:
    print(type(error).__name__, error)
try:
    (1,) < [1]
except Exception as error:
    print(type(error).__name__, error)
try:
    b"a" < "a"
except Exception as error:
    print(type(error).__name__, error)
try:
    range(1) <= range(2)
except Exception as error:
    print(type(error).__name__, error)
try:
    1 >= "x"
except Exception as error:
    print(type(error).__name__, error)
try:
    None > 1
except Exception as error:
    print(type(error).__name__, error)
try:
    [1, "a"] > [1, 2]
except Exception as error:
    print(type(error).__name__, error)
try:
    sorted([1, None, "a"])
except Exception as error:
    print(type(error).__name__, error)
try:
    max([1, "a"])
except Exception as error:
    print(type(error).__name__, error)
try:
    min("a", 1)
except Exception as error:
    print(type(error).__name__, error)
