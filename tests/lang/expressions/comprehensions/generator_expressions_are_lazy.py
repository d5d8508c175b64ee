def t(x):
    print("t", x)
    return x
g = (t(x) for x in range(3))
print("made")
print(next(g), next(g))
print(list(g), list(g))
