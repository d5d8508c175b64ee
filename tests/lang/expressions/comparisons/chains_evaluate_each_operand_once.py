def t(x):
    print("t", x)
    return x
print(t(1) < t(2) < t(3))
print(t(3) < t(2) < t(1))
print(t(1) == t(1) != t(2) in [t(2)])
