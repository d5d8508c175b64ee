from collections import defaultdict
d = defaultdict(list, x=[1])
d["a"].append(1)
print(d, d["q"], "zz" in d, d.get("zz"), d.default_factory, len(d), dict(d))
e = defaultdict(lambda: defaultdict(int))
e["a"]["b"] += 1
print(e["a"]["b"], d == {"x": [1], "a": [1], "q": []}, d.copy() == d, type(d.copy()).__name__)
f = defaultdict()
try:
    f["x"]
except Exception as error:
    print(type(error).__name__, error)
try:
    defaultdict(5)
except Exception as error:
    print(type(error).__name__, error)
print(d | {"k": 1})
