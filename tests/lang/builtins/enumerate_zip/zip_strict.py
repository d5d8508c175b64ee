print(list(zip("ab", [1, 2], strict=True)), list(zip(strict=True)), list(zip("ab", "c", strict=False)))
try:
    list(zip("abc", "ab", strict=True))
except Exception as error:
    print(type(error).__name__, error)
try:
    list(zip("ab", "abc", strict=True))
except Exception as error:
    print(type(error).__name__, error)
try:
    list(zip("a", "bc", "de", strict=True))
except Exception as error:
    print(type(error).__name__, error)
try:
    list(zip("ab", "cd", "e", strict=True))
except Exception as error:
    print(type(error).__name__, error)
try:
    list(zip("ab", [], strict=True))
except Exception as error:
    print(type(error).__name__, error)
