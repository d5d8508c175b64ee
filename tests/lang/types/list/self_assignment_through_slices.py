a = [1, 2, 3]
a[1:2] = a
print(a)
a[::2] = a[1::2] + [9]
print(a)
a[:] = a[::-1]
print(a)
a[len(a):] = a[:2]
print(a)
