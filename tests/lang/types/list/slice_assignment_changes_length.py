a = list(range(6))
a[1:3] = ["x"]
print(a)
a[2:2] = "abc"
print(a)
a[:] = []
print(a)
a[5:9] = (1, 2)
print(a)
a[1:0] = [9]
print(a)
a[-1:] = range(3)
print(a)
