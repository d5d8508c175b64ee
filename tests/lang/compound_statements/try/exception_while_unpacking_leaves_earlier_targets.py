a = b = None
try:
    a, b = 1, 2, 3
except Exception as e:
    print(type(e).__name__, e)
print(a, b)
try:
    a, b[0] = 5, 6
except TypeError as e:
    print(a, b, e)
