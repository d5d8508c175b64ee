print(memoryview(b"ab") == b"ab", memoryview(b"ab") == memoryview(bytearray(b"ab")), hash(memoryview(b"ab")) == hash(b"ab"), memoryview(b"a") == "a")
try:
    hash(memoryview(bytearray(b"ab")))
except Exception as e:
    print(type(e).__name__, e)
try:
    memoryview("abc")
except Exception as e:
    print(type(e).__name__, e)
try:
    memoryview(5)
except Exception as e:
    print(type(e).__name__, e)
try:
    memoryview()
except Exception as e:
    print(type(e).__name__, e)
