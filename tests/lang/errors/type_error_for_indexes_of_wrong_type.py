try:
    [1]["0"]
except Exception as error:
    print(type(error).__name__, error)
try:
    [1][0.0]
except Exception as error:
    print(type(error).__name__, error)
try:
    [1][None]
except Exception as error:
    print(type(error).__name__, error)
try:
    (1,)["x"]
except Exception as error:
    print(type(error).__name__, error)
try:
    "a"["b"]
except Exception as error:
    print(type(error).__name__, error)
try:
    b"a"["b"]
except Exception as error:
    print(type(error).__name__, error)
try:
    range(3)["x"]
except Exception as error:
    print(type(error).__name__, error)
try:
    [1][1:"a"]
except Exception as error:
    print(type(error).__name__, error)
try:
    "abc"[1.5:]
except Exception as error:
    print(type(error).__name__, error)
try:
    [1][[0]]
except Exception as error:
    print(type(error).__name__, error)
try:
    [1][(0,)]
except Exception as error:
    print(type(error).__name__, error)
try:
    bytearray(b"a")["x"]
except Exception as error:
    print(type(error).__name__, error)
try:
    memoryview(b"a")["x"]
except Exception as error:
    print(type(error).__name__, error)
