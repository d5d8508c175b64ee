def g(x):
    if (a := x * 2) > 5 and (b := a + 1) < 20:
        return a, b
    return a
print(g(1), g(4), g(100))
