a = b = None
try:
    a, b = 1, 2, 3
except Exception as error:
    print(type(error).__name__, error)
print(a, b)
try:
    a, b[0] = 5, 6
except TypeError as e:
    print(a, b, e)
