a = list(range(8))
a[::2] = "abcd"
print(a)
a[::-3] = [0, 0, 0]
print(a)
try:
    a[::2] = [1, 2]
except Exception as error:
    print(type(error).__name__, error)
try:
    a[::2] = 5
except Exception as error:
    print(type(error).__name__, error)
try:
    a[1:3] = 5
except Exception as error:
    print(type(error).__name__, error)
try:
    a[::-1] = [1]
except Exception as error:
    print(type(error).__name__, error)
a[7:2:2] = []
print(a)
