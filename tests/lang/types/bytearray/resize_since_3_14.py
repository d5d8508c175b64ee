a = bytearray(b"abc")
a.resize(5)
print(a)
a.resize(1)
print(a)
try:
    a.resize(-1)
except Exception as e:
    print(type(e).__name__, e)
