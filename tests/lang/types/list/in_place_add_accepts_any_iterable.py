a = [1]
b = a
a += (2, 3)
a += "xy"
a += {9: 0}
print(a, a is b)
try:
    a += 5
except Exception as error:
    print(type(error).__name__, error)
a *= 2
print(b, a is b)
a = a + [0]
print(a is b)
