a = [1, 2]
b = a
a *= 0
print(a, b)
a *= -5
print(a)
try:
    a *= 1.5
except Exception as error:
    print(type(error).__name__, error)
try:
    a *= [1]
except Exception as error:
    print(type(error).__name__, error)
