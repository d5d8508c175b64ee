a = bytearray(b"abcd")
m = memoryview(a)
m[0] = 90
m[1:3] = b"XY"
print(a, m.readonly)
try:
    m[0] = 256
except Exception as error:
    print(type(error).__name__, error)
try:
    m[0:2] = b"toolong"
except Exception as error:
    print(type(error).__name__, error)
try:
    m[0] = "a"
except Exception as error:
    print(type(error).__name__, error)
