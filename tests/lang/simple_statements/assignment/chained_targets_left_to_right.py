def t(x):
    print("target", x)
    return d
d = {}
t(1)["a"] = t(2)["b"] = 5
print(d)
x = y = z = []
x.append(1)
print(y, z is x)
