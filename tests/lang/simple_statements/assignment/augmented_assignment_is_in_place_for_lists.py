def f(a):
    a += [1]
    return a
def g(a):
    a = a + [1]
    return a
x = []
print(f(x) is x, x, g(x) is x, x)
