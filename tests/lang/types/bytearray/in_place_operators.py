a = bytearray(b"ab")
b = a
a += b"cd"
a *= 2
print(a, a is b)
try:
    a += "x"
except Exception as error:
    print(type(error).__name__, error)
try:
    a += 5
except Exception as error:
    print(type(error).__name__, error)
try:
    a *= "x"
except Exception as error:
    print(type(error).__name__, error)
