a = bytearray(b"hello")
a[0] = 72
a[-1:] = b"O!!"
a[1:3] = [65, 66, 67]
a[::2] = b"....."[: len(a[::2])]
print(a)
del a[0], a[-2:]
print(a)
try:
    a[0] = 256
except Exception as error:
    print(type(error).__name__, error)
try:
    a[0] = "x"
except Exception as error:
    print(type(error).__name__, error)
try:
    a[100] = 1
except Exception as error:
    print(type(error).__name__, error)
try:
    a[0:2] = "xx"
except Exception as error:
    print(type(error).__name__, error)
try:
    a[::2] = b"toolong!!"
except Exception as error:
    print(type(error).__name__, error)
try:
    a[0:1] = 5
except Exception as error:
    print(type(error).__name__, error)
try:
    a[0] = b"a"
except Exception as error:
    print(type(error).__name__, error)
