try:
    "a"[0] = "b"
except Exception as error:
    print(type(error).__name__, error)
try:
    (1,)[0] = 2
except Exception as error:
    print(type(error).__name__, error)
try:
    b"a"[0] = 1
except Exception as error:
    print(type(error).__name__, error)
try:
    {1}[0] = 1
except Exception as error:
    print(type(error).__name__, error)
try:
    5[0] = 1
except Exception as error:
    print(type(error).__name__, error)
try:
    range(3)[0] = 1
except Exception as error:
    print(type(error).__name__, error)
try:
    frozenset()[0] = 1
except Exception as error:
    print(type(error).__name__, error)
try:
    {}.keys()[0] = 1
except Exception as error:
    print(type(error).__name__, error)
try:
    None["x"] = 1
except Exception as error:
    print(type(error).__name__, error)
try:
    len["x"] = 1
except Exception as error:
    print(type(error).__name__, error)
try:
    object()[0] = 1
except Exception as error:
    print(type(error).__name__, error)
try:
    del "a"[0]
except Exception as error:
    print(type(error).__name__, error)
try:
    del (1,)[0]
except Exception as error:
    print(type(error).__name__, error)
try:
    del 5[0]
except Exception as error:
    print(type(error).__name__, error)
try:
    del {1}[0]
except Exception as error:
    print(type(error).__name__, error)
try:
    del range(3)[0]
except Exception as error:
    print(type(error).__name__, error)
