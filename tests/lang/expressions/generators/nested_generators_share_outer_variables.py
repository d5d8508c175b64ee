def f(n):
    m = n
    g = (x * m for x in range(3))
    m = 100
    return list(g)
print(f(2))
