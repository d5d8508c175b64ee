try:
    [][0]
except Exception as error:
    print(type(error).__name__, error)
try:
    [1][5]
except Exception as error:
    print(type(error).__name__, error)
try:
    [1][-2]
except Exception as error:
    print(type(error).__name__, error)
try:
    ()[0]
except Exception as error:
    print(type(error).__name__, error)
try:
    ""[0]
except Exception as error:
    print(type(error).__name__, error)
try:
    "a"[5]
except Exception as error:
    print(type(error).__name__, error)
try:
    b""[0]
except Exception as error:
    print(type(error).__name__, error)
try:
    range(0)[0]
except Exception as error:
    print(type(error).__name__, error)
try:
    range(5)[-6]
except Exception as error:
    print(type(error).__name__, error)
try:
    [].pop()
except Exception as error:
    print(type(error).__name__, error)
try:
    [1].pop(3)
except Exception as error:
    print(type(error).__name__, error)
try:
    [1].pop(-2)
except Exception as error:
    print(type(error).__name__, error)
try:
    del [][0]
except Exception as error:
    print(type(error).__name__, error)
try:
    [][0] = 1
except Exception as error:
    print(type(error).__name__, error)
try:
    bytearray()[0] = 1
except Exception as error:
    print(type(error).__name__, error)
try:
    bytearray().pop()
except Exception as error:
    print(type(error).__name__, error)
try:
    memoryview(b"")[0]
except Exception as error:
    print(type(error).__name__, error)
try:
    "{}".format()
except Exception as error:
    print(type(error).__name__, error)
try:
    "%s %s" % ("a",)
except Exception as error:
    print(type(error).__name__, error)
