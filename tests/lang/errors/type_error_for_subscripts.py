try:
    1[0]
except Exception as error:
    print(type(error).__name__, error)
try:
    None[0]
except Exception as error:
    print(type(error).__name__, error)
try:
    len[0]
except Exception as error:
    print(type(error).__name__, error)
try:
    {1}[0]
except Exception as error:
    print(type(error).__name__, error)
try:
    (lambda: 0)[0]
except Exception as error:
    print(type(error).__name__, error)
try:
    1.5["a"]
except Exception as error:
    print(type(error).__name__, error)
try:
    True[0]
except Exception as error:
    print(type(error).__name__, error)
try:
    (i for i in [])[0]
except Exception as error:
    print(type(error).__name__, error)
try:
    object()[0]
except Exception as error:
    print(type(error).__name__, error)
try:
    int[0]
except Exception as error:
    print(type(error).__name__, error)
try:
    type[0] and None
except Exception as error:
    print(type(error).__name__, error)
try:
    map(str, [])[0]
except Exception as error:
    print(type(error).__name__, error)
try:
    zip()[0]
except Exception as error:
    print(type(error).__name__, error)
try:
    {}.keys()[0]
except Exception as error:
    print(type(error).__name__, error)
