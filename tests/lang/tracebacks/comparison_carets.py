a, b = [1], 5
print(a is not None and a < b)
