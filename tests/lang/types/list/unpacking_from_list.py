[a, b] = [1, 2]
[c, *d] = [3, 4, 5]
print(a, b, c, d)
try:
    a, b = [1]
except Exception as error:
    print(type(error).__name__, error)
try:
    a, b = [1, 2, 3]
except Exception as error:
    print(type(error).__name__, error)
try:
    a, *b, c = [1]
except Exception as error:
    print(type(error).__name__, error)
