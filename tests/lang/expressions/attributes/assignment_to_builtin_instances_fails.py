try:
    (5).foo = 1
except Exception as error:
    print(type(error).__name__, error)
try:
    "a".foo = 1
except Exception as error:
    print(type(error).__name__, error)
try:
    None.foo = 1
except Exception as error:
    print(type(error).__name__, error)
try:
    [].foo = 1
except Exception as error:
    print(type(error).__name__, error)
try:
    {}.foo = 1
except Exception as error:
    print(type(error).__name__, error)
try:
    ().foo = 1
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
    (1.5).foo = 1
except Exception as error:
    print(type(error).__name__, error)
try:
    object().foo = 1
except Exception as error:
    print(type(error).__name__, error)
try:
    del (5).foo
except Exception as error:
    print(type(error).__name__, error)
try:
    del [].foo
except Exception as error:
    print(type(error).__name__, error)
try:
    del int.foo
except Exception as error:
    print(type(error).__name__, error)
