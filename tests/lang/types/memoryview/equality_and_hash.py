print(memoryview(b"ab") == b"ab", memoryview(b"ab") == memoryview(bytearray(b"ab")), hash(memoryview(b"ab")) == hash(b"ab"), memoryview(b"a") == "a")
try:
    hash(memoryview(bytearray(b"ab")))
except Exception as error:
    print(type(error).__name__, error)
try:
    memoryview("abc")
except Exception as error:
    print(type(error).__name__, error)
try:
    memoryview(5)
except Exception as error:
    print(type(error).__name__, error)
try:
    memoryview()
except Exception as error:
    print(type(error).__name__, error)
