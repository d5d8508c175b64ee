class A: pass
class B:
    def __add__(self, o): return NotImplemented
    def __lt__(self, o): return NotImplemented
a, b = A(), B()
try:
    a + b
except Exception as error:
    print(type(error).__name__, error)
try:
    b + a
except Exception as error:
    print(type(error).__name__, error)
try:
    a - 1
except Exception as error:
    print(type(error).__name__, error)
try:
    1 - a
except Exception as error:
    print(type(error).__name__, error)
try:
    b < a
except Exception as error:
    print(type(error).__name__, error)
try:
    a < b
except Exception as error:
    print(type(error).__name__, error)
try:
    b < 1
except Exception as error:
    print(type(error).__name__, error)
try:
    a ** 2
except Exception as error:
    print(type(error).__name__, error)
try:
    2 ** a
except Exception as error:
    print(type(error).__name__, error)
try:
    pow(a, 2, 3)
except Exception as error:
    print(type(error).__name__, error)
try:
    divmod(a, b)
except Exception as error:
    print(type(error).__name__, error)
try:
    a << 1
except Exception as error:
    print(type(error).__name__, error)
try:
    a @ b
except Exception as error:
    print(type(error).__name__, error)
try:
    a and b - 1
except Exception as error:
    print(type(error).__name__, error)
try:
    a += 1
except Exception as error:
    print(type(error).__name__, error)
try:
    b += 1
except Exception as error:
    print(type(error).__name__, error)
try:
    b -= "x"
except Exception as error:
    print(type(error).__name__, error)
