d = {k: i for i, k in enumerate("abcdef")}
d.pop("b"); d["b"] = "again"; d.update(a="A", g=1); d.setdefault("c", 9); d |= {"h": 2, "d": "D"}
del d["e"]
print(list(d.items()), d.popitem(), next(reversed(d)))
