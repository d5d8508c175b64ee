g, l = {"x": 1}, {"y": 2}
exec("z = x + y; x = 10", g, l)
print(l, g["x"])
try:
    exec("class A:\n    v = y\n", g, l)
except Exception as error:
    print(type(error).__name__, error)
try:
    exec("def f(): return y\nf()", g, l)
except Exception as error:
    print(type(error).__name__, error)
