a = [0, 0]
i = 0
i = a[i] = 1
print(i, a)
a[0], a[1] = a[1], a[0]
b = [1]
b = b[0] = [5]
print(a, b, b[0] is b)
