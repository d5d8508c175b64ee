def f():
    [[(z := i + j) for j in range(2)] for i in range(2)]
    return z
print(f())
