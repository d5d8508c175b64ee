a = [3, "a", 1]
try:
    a.sort()
except Exception as error:
    print(type(error).__name__, error)
print(sorted(map(str, a)))
try:
    [1, None].sort()
except Exception as error:
    print(type(error).__name__, error)
try:
    [[1], ["a"]].sort()
except Exception as error:
    print(type(error).__name__, error)
try:
    [1j, 2j].sort()
except Exception as error:
    print(type(error).__name__, error)
try:
    [2, 1].sort(lambda x: x)
except Exception as error:
    print(type(error).__name__, error)
try:
    [2, 1].sort(key=5)
except Exception as error:
    print(type(error).__name__, error)
try:
    [2, 1].sort(foo=1)
except Exception as error:
    print(type(error).__name__, error)
try:
    [2, 1].sort(reverse="x")
except Exception as error:
    print(type(error).__name__, error)
