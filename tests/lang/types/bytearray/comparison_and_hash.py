a = bytearray(b"x")
print(a == b"x", a == bytearray(b"x"), a < b"y", a == "x", a in [b"x"])
try:
    hash(a)
except Exception as e:
    print(type(e).__name__, e)
try:
    {a: 1}
except Exception as e:
    print(type(e).__name__, e)
