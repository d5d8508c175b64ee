def f(n):
    m = 3
    return [i * m for i in range(n) if i < m], (lambda: [m for _ in "ab"])()
print(f(5))
