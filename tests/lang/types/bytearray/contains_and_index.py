a = bytearray(b"abc")
print(97 in a, b"bc" in a, a[0], a[-1], a.index(99), a[::-1])
try:
    a[5]
except Exception as error:
    print(type(error).__name__, error)
try:
    "a" in a
except Exception as error:
    print(type(error).__name__, error)
try:
    a.index(b"z")
except Exception as error:
    print(type(error).__name__, error)
