d = {"a": [1]}
c = d.copy()
c["a"].append(2)
c["b"] = 1
print(d, c, type(c), c is d)
