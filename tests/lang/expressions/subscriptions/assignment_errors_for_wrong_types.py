x = 5
try:
    x[0] = 1
except Exception as error:
    print(type(error).__name__, error)
try:
    "abc"[0] = "x"
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
    None[0] = 1
except Exception as error:
    print(type(error).__name__, error)
try:
    len[0] = 1
except Exception as error:
    print(type(error).__name__, error)
try:
    {1}[0] = 1
except Exception as error:
    print(type(error).__name__, error)
try:
    range(3)[0] = 1
except Exception as error:
    print(type(error).__name__, error)
try:
    del x[0]
except Exception as error:
    print(type(error).__name__, error)
try:
    del (1,)[0]
except Exception as error:
    print(type(error).__name__, error)
try:
    del "a"[0]
except Exception as error:
    print(type(error).__name__, error)
