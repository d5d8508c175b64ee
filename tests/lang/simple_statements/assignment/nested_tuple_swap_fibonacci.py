a, b, c = 0, 1, []
while a < 50:
    c.append(a)
    a, b = b, a + b
print(c)
