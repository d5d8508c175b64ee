def f(*a, **k):
    k["new"] = 1
    a += (1,)
    return a, k
d = {"x": 0}
t = (9,)
print(f(*t, **d), t, d)
