def src():
    print("source")
    return 1, 2
a, b = c = src()
print(a, b, c)
