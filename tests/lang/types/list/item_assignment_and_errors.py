a = [1, 2, 3]
a[0] = "x"
a[-1] = "z"
print(a)
try:
    a[3] = 1
except Exception as error:
    print(type(error).__name__, error)
try:
    a[-4] = 1
except Exception as error:
    print(type(error).__name__, error)
try:
    a["k"] = 1
except Exception as error:
    print(type(error).__name__, error)
try:
    del a[3]
except Exception as error:
    print(type(error).__name__, error)
try:
    del a["k"]
except Exception as error:
    print(type(error).__name__, error)
try:
    [][0] = 1
except Exception as error:
    print(type(error).__name__, error)
