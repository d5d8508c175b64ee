a = [1, 2]
b = a
a.clear()
print(b, a is b)
