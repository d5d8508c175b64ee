g, l = {"x": 1}, {"y": 2}
exec("z = x + y; x = 10", g, l)
print(l, g["x"])
exec("class A:\n    v = y\n", g, l)
print(l["A"].v)
try:
    exec("def f(): return y\nf()", g, l)
except Exception as e:
    print(type(e).__name__, e)
