f = 1
for i in range(1, 61):
    f *= i
print(f)
a, b = 0, 1
for i in range(300):
    a, b = b, a + b
print(a)
