a = [1, 2, 3]
del a[-1]
del a[0]
print(a)
try:
    del a[5]
except Exception as error:
    print(type(error).__name__, error)
