try:
    int("x")
except Exception as error:
    print(type(error).__name__, error)
try:
    int("")
except Exception as error:
    print(type(error).__name__, error)
try:
    int("1.5")
except Exception as error:
    print(type(error).__name__, error)
try:
    int("9", 8)
except Exception as error:
    print(type(error).__name__, error)
try:
    int("1", 99)
except Exception as error:
    print(type(error).__name__, error)
try:
    float("x")
except Exception as error:
    print(type(error).__name__, error)
try:
    float("")
except Exception as error:
    print(type(error).__name__, error)
try:
    complex("x")
except Exception as error:
    print(type(error).__name__, error)
try:
    [].index(1)
except Exception as error:
    print(type(error).__name__, error)
try:
    (1,).index(2)
except Exception as error:
    print(type(error).__name__, error)
try:
    [1].remove(2)
except Exception as error:
    print(type(error).__name__, error)
try:
    "a".index("b")
except Exception as error:
    print(type(error).__name__, error)
try:
    "a".rindex("b")
except Exception as error:
    print(type(error).__name__, error)
try:
    "a".split("")
except Exception as error:
    print(type(error).__name__, error)
try:
    "a".partition("")
except Exception as error:
    print(type(error).__name__, error)
try:
    range(1, 2, 0)
except Exception as error:
    print(type(error).__name__, error)
try:
    range(3).index(9)
except Exception as error:
    print(type(error).__name__, error)
try:
    [1, 2, 3][::0]
except Exception as error:
    print(type(error).__name__, error)
try:
    chr(-1)
except Exception as error:
    print(type(error).__name__, error)
try:
    chr(2000000)
except Exception as error:
    print(type(error).__name__, error)
try:
    bytes([256])
except Exception as error:
    print(type(error).__name__, error)
try:
    bytes(-1)
except Exception as error:
    print(type(error).__name__, error)
try:
    bytearray(-5)
except Exception as error:
    print(type(error).__name__, error)
try:
    "%c" % 99999999
except Exception as error:
    print(type(error).__name__, error)
try:
    pow(2, -1, 4)
except Exception as error:
    print(type(error).__name__, error)
try:
    max([])
except Exception as error:
    print(type(error).__name__, error)
try:
    min(())
except Exception as error:
    print(type(error).__name__, error)
try:
    (1).to_bytes(1, "x")
except Exception as error:
    print(type(error).__name__, error)
try:
    bytes.fromhex("zz")
except Exception as error:
    print(type(error).__name__, error)
try:
    list(zip([1], [], strict=True))
except Exception as error:
    print(type(error).__name__, error)
