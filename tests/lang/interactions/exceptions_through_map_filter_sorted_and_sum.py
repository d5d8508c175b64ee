def bad(x):
    if x == 2: raise ValueError(f"bad {x}")
    return x
try:
    list(map(bad, [1, 2, 3]))
except Exception as error:
    print(type(error).__name__, error)
try:
    list(filter(bad, [1, 2]))
except Exception as error:
    print(type(error).__name__, error)
try:
    sorted([3, 2, 1], key=bad)
except Exception as error:
    print(type(error).__name__, error)
try:
    sum(bad(x) for x in [1, 2])
except Exception as error:
    print(type(error).__name__, error)
try:
    max([1, 2], key=bad)
except Exception as error:
    print(type(error).__name__, error)
try:
    dict((bad(x), x) for x in [1, 2])
except Exception as error:
    print(type(error).__name__, error)
try:
    ",".join(str(bad(x)) for x in [1, 2])
except Exception as error:
    print(type(error).__name__, error)
try:
    [*map(bad, (1, 2))]
except Exception as error:
    print(type(error).__name__, error)
try:
    any(bad(x) > 5 for x in [1, 2])
except Exception as error:
    print(type(error).__name__, error)
try:
    next(filter(None, map(bad, [0, 2])))
except Exception as error:
    print(type(error).__name__, error)
