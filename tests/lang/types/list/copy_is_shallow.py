a = [[1], 2]
b = a.copy()
c = a[:]
d = list(a)
a[0].append("x")
a[1] = 3
print(a, b, c, d, b is a, b[0] is a[0])
