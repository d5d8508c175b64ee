d = {"b": 1, "a": 2, "b": 3}
print(d, list(d), len(d))
d["c"] = 0
del d["b"]
d["b"] = 9
print(d)
