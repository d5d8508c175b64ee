a = bytearray(b"ab")
b = a
a += b"cd"
a *= 2
print(a, a is b)
try:
    a += "x"
except Exception as e:
    print(type(e).__name__, e)
try:
    a += 5
except Exception as e:
    print(type(e).__name__, e)
try:
    a *= "x"
except Exception as e:
    print(type(e).__name__, e)
