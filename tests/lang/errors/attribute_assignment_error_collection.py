try:
    (1).foo = 1
except Exception as error:
    print(type(error).__name__, error)
try:
    "s".foo = 1
except Exception as error:
    print(type(error).__name__, error)
try:
    [].foo = 1
except Exception as error:
    print(type(error).__name__, error)
try:
    None.foo = 1
except Exception as error:
    print(type(error).__name__, error)
try:
    len.foo = 1
except Exception as error:
    print(type(error).__name__, error)
try:
    int.foo = 1
except Exception as error:
    print(type(error).__name__, error)
try:
    object().foo = 1
except Exception as error:
    print(type(error).__name__, error)
try:
    [].append.foo = 1
except Exception as error:
    print(type(error).__name__, error)
try:
    (1).real = 2
except Exception as error:
    print(type(error).__name__, error)
try:
    "s".upper = 1
except Exception as error:
    print(type(error).__name__, error)
try:
    [].append = 1
except Exception as error:
    print(type(error).__name__, error)
try:
    range(1).start = 5
except Exception as error:
    print(type(error).__name__, error)
try:
    slice(1).stop = 5
except Exception as error:
    print(type(error).__name__, error)
try:
    (lambda: 0).__name__ = 5
except Exception as error:
    print(type(error).__name__, error)
try:
    (lambda: 0).__code__ = 5
except Exception as error:
    print(type(error).__name__, error)
try:
    (lambda: 0).__defaults__ = 5
except Exception as error:
    print(type(error).__name__, error)
try:
    (lambda: 0).__dict__ = 5
except Exception as error:
    print(type(error).__name__, error)
try:
    type(1).x = 1
except Exception as error:
    print(type(error).__name__, error)
try:
    ValueError().args = 5
except Exception as error:
    print(type(error).__name__, error)
