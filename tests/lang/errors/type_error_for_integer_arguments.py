try:
    range(1.5)
except Exception as error:
    print(type(error).__name__, error)
try:
    range("a")
except Exception as error:
    print(type(error).__name__, error)
try:
    "a" * 1.5
except Exception as error:
    print(type(error).__name__, error)
try:
    [1] * "a"
except Exception as error:
    print(type(error).__name__, error)
try:
    [1, 2].pop("a")
except Exception as error:
    print(type(error).__name__, error)
try:
    [1].insert("a", 1)
except Exception as error:
    print(type(error).__name__, error)
try:
    "abc".center("5")
except Exception as error:
    print(type(error).__name__, error)
try:
    "abc".zfill(1.5)
except Exception as error:
    print(type(error).__name__, error)
try:
    "a,b".split(",", "1")
except Exception as error:
    print(type(error).__name__, error)
try:
    "abc".replace("a", "b", "c")
except Exception as error:
    print(type(error).__name__, error)
try:
    (5).to_bytes("a", "big")
except Exception as error:
    print(type(error).__name__, error)
try:
    round(1.5, "a")
except Exception as error:
    print(type(error).__name__, error)
try:
    [1, 2, 3][::"a"]
except Exception as error:
    print(type(error).__name__, error)
try:
    pow(2, 3, 1.5)
except Exception as error:
    print(type(error).__name__, error)
try:
    enumerate([], "a")
except Exception as error:
    print(type(error).__name__, error)
try:
    bytes(3)["a"]
except Exception as error:
    print(type(error).__name__, error)
try:
    "a".expandtabs("x")
except Exception as error:
    print(type(error).__name__, error)
