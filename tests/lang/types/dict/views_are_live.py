d = {"a": 1}
k, v, i = d.keys(), d.values(), d.items()
d["b"] = 2
print(k, v, i, len(k), len(v), len(i))
del d["a"]
print(list(k), list(v), list(i))
