from collections import Counter
c = Counter("mississippi")
print(c, c["s"], c["zz"], c.most_common(2), sorted(c.elements())[:4], c.total(), len(c), Counter(a=2, b=0), Counter({"x": 3}))
c.update("ss")
c.subtract({"i": 10})
print(c, +c, -c)
del c["zz"], c["p"]
print("p" in c)
