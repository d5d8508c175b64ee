a = [1, 2, 3]
a.extend(a)
print(a)
a += a
print(len(a))
a[2:2] = a
print(len(a), a[:6])
