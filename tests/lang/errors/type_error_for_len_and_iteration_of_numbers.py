try:
    len(5)
except Exception as error:
    print(type(error).__name__, error)
try:
    len(1.5)
except Exception as error:
    print(type(error).__name__, error)
try:
    len(None)
except Exception as error:
    print(type(error).__name__, error)
try:
    iter(5)
except Exception as error:
    print(type(error).__name__, error)
try:
    [x for x in 5]
except Exception as error:
    print(type(error).__name__, error)
try:
    list(None)
except Exception as error:
    print(type(error).__name__, error)
try:
    tuple(1)
except Exception as error:
    print(type(error).__name__, error)
try:
    set(2)
except Exception as error:
    print(type(error).__name__, error)
try:
    dict(3)
except Exception as error:
    print(type(error).__name__, error)
try:
    sum(4)
except Exception as error:
    print(type(error).__name__, error)
try:
    max(5)
except Exception as error:
    print(type(error).__name__, error)
try:
    sorted(6)
except Exception as error:
    print(type(error).__name__, error)
try:
    "".join(7)
except Exception as error:
    print(type(error).__name__, error)
try:
    zip(8)
except Exception as error:
    print(type(error).__name__, error)
try:
    enumerate(9)
except Exception as error:
    print(type(error).__name__, error)
try:
    map(len, 1)
except Exception as error:
    print(type(error).__name__, error)
