a, b = c, d = e = [1, 2]
print(a, b, c, d, e)
(x, y), z = w = (1, 2), 3
print(x, y, z, w)
