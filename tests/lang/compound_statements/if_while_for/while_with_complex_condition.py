a, b, n = 0, 10, 0
while a < b and not (a == 7 or b == 2) and n < 100:
    a += 1
    b -= 1 if a % 2 else 0
    n += 1
print(a, b, n)
