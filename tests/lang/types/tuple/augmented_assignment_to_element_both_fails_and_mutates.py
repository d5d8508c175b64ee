t = ([1], 2)
try:
    t[0] += [9]
except Exception as error:
    print(type(error).__name__, error)
print(t)
