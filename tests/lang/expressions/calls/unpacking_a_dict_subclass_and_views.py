d = {"a": 1, "b": 2}
def f(*a, **k): return a, k
print(f(*d), f(*d.items()), f(*d.values(), **d), f(*d.keys(), *d))
