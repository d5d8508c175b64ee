x = 1
try:
    x += "a"
except Exception as error:
    print(type(error).__name__, error)
try:
    x -= []
except Exception as error:
    print(type(error).__name__, error)
try:
    x *= None
except Exception as error:
    print(type(error).__name__, error)
try:
    x /= "b"
except Exception as error:
    print(type(error).__name__, error)
try:
    x //= {}
except Exception as error:
    print(type(error).__name__, error)
try:
    x %= ()
except Exception as error:
    print(type(error).__name__, error)
try:
    x **= "c"
except Exception as error:
    print(type(error).__name__, error)
try:
    x <<= 1.5
except Exception as error:
    print(type(error).__name__, error)
try:
    x >>= "d"
except Exception as error:
    print(type(error).__name__, error)
try:
    x &= 1.5
except Exception as error:
    print(type(error).__name__, error)
try:
    x |= "e"
except Exception as error:
    print(type(error).__name__, error)
try:
    x ^= []
except Exception as error:
    print(type(error).__name__, error)
try:
    x @= 2
except Exception as error:
    print(type(error).__name__, error)
y = "s"
try:
    y += 1
except Exception as error:
    print(type(error).__name__, error)
try:
    y -= "s"
except Exception as error:
    print(type(error).__name__, error)
