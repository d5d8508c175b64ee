def f(x):
    print("f", x)
    return x
m = map(f, [1, 2])
print("created")
print(next(m))
print(list(m), list(m))
