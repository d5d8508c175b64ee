[a, b] = [1, 2]
[c, *d] = [3, 4, 5]
print(a, b, c, d)
try:
    a, b = [1]
except Exception as e:
    print(type(e).__name__, e)
try:
    a, b = [1, 2, 3]
except Exception as e:
    print(type(e).__name__, e)
try:
    a, *b, c = [1]
except Exception as e:
    print(type(e).__name__, e)
