a = [1, 2, 3]
del a[-1]
del a[0]
print(a)
try:
    del a[5]
except Exception as e:
    print(type(e).__name__, e)
