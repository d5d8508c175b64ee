a = [1, 2, 3]
a[0] = "x"
a[-1] = "z"
print(a)
try:
    a[3] = 1
except Exception as e:
    print(type(e).__name__, e)
try:
    a[-4] = 1
except Exception as e:
    print(type(e).__name__, e)
try:
    a["k"] = 1
except Exception as e:
    print(type(e).__name__, e)
try:
    del a[3]
except Exception as e:
    print(type(e).__name__, e)
try:
    del a["k"]
except Exception as e:
    print(type(e).__name__, e)
try:
    [][0] = 1
except Exception as e:
    print(type(e).__name__, e)
