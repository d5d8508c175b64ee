def f(n):
    k = 10
    return [x + k for x in range(n) if x != k], {x: k for x in range(n)}, sum(x * k for x in range(n))
print(f(3))
