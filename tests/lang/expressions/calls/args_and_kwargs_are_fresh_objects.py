def f(*a, **k): return a, k
d = {"x": 1}
t = (1, 2)
a, k = f(*t, **d)
k["y"] = 2
print(d, k, a, a == t)
l = [1]
a, k = f(*l)
l.append(2)
print(a)
