a = {1, 2, 3}
b = a
a |= {4}
a &= {1, 2, 4}
a -= {1}
a ^= {2, 9}
print(sorted(a), a is b)
try:
    a |= [1]
except Exception as error:
    print(type(error).__name__, error)
try:
    a -= 5
except Exception as error:
    print(type(error).__name__, error)
a ^= a
print(a)
