a = {1}
b = a.copy()
a.clear()
print(a, b, a is b)
