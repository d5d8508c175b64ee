x = 1
try:
    x += "a"
except Exception as e:
    print(type(e).__name__, e)
try:
    x -= []
except Exception as e:
    print(type(e).__name__, e)
try:
    x *= None
except Exception as e:
    print(type(e).__name__, e)
try:
    x /= "b"
except Exception as e:
    print(type(e).__name__, e)
try:
    x //= {}
except Exception as e:
    print(type(e).__name__, e)
try:
    x %= ()
except Exception as e:
    print(type(e).__name__, e)
try:
    x **= "c"
except Exception as e:
    print(type(e).__name__, e)
try:
    x <<= 1.5
except Exception as e:
    print(type(e).__name__, e)
try:
    x >>= "d"
except Exception as e:
    print(type(e).__name__, e)
try:
    x &= 1.5
except Exception as e:
    print(type(e).__name__, e)
try:
    x |= "e"
except Exception as e:
    print(type(e).__name__, e)
try:
    x ^= []
except Exception as e:
    print(type(e).__name__, e)
try:
    x @= 2
except Exception as e:
    print(type(e).__name__, e)
y = "s"
try:
    y += 1
except Exception as e:
    print(type(e).__name__, e)
try:
    y -= "s"
except Exception as e:
    print(type(e).__name__, e)
