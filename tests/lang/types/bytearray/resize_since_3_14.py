a = bytearray(b"abc")
a.resize(5)
print(a)
a.resize(1)
print(a)
try:
    a.resize(-1)
except Exception as error:
    print(type(error).__name__, error)
