f = lambda x: x / 0 if x > 1 else x
print(f(1), f(2))
