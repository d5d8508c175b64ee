a = bytearray(b"x")
print(a == b"x", a == bytearray(b"x"), a < b"y", a == "x", a in [b"x"])
try:
    hash(a)
except Exception as error:
    print(type(error).__name__, error)
try:
    {a: 1}
except Exception as error:
    print(type(error).__name__, error)
