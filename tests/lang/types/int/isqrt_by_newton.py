def isqrt(n):
    x = n
    y = (x + 1) // 2
    while y < x:
        x, y = y, (y + n // y) // 2
    return x
for n in (0, 1, 15, 16, 10**20, 10**40 - 1, 2**101):
    print(isqrt(n))
