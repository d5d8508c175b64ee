class I:
    def __index__(self): return 2
i = I()
print([0, 1, 2][i], "abc"[i], (1, 2, 3)[i:], list(range(i)), [0] * i, "ab" * i, bin(i), hex(i), chr(I().__index__() + 65), int(i), 1 << I().__index__(), bytes(i), round(1.2345, i), "%d" % i, float(i), complex(i))
a = [1, 2, 3]
a[i] = "x"
a.insert(i, "y")
print(a, a.pop(i))
try:
    i + 1
except Exception as error:
    print(type(error).__name__, error)
try:
    1 << i
except Exception as error:
    print(type(error).__name__, error)
try:
    "%x" % 1.5
except Exception as error:
    print(type(error).__name__, error)
