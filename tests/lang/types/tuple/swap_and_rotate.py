a, b, c = 1, 2, 3
a, b = b, a
a, b, c = c, a, b
print(a, b, c)
