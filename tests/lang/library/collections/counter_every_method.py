from collections import Counter

c = Counter("abracadabra"); print(c, c["a"], c["nothing"], "nothing" in c, len(c), c.total())
print(c.most_common(2), c.most_common(), c.most_common(0), c.most_common(99))
print(sorted(c.elements()), Counter(), Counter(None), Counter({"x": 3}), Counter(a=1, b=2), Counter([1, 1.0, True]))
c.update("aab"); print(c); c.update({"z": 5}, q=2); print(c); c.subtract("aaaz"); print(c); c.subtract({"q": 9}, k=1); print(c)
print(+c, -c)
x, y = Counter(a=3, b=1, c=-1), Counter(a=1, b=2, d=4)
print(x + y, x - y, x | y, x & y, y - x)
x2 = x.copy(); x2 += y; print(x2); x2 -= y; print(x2); x2 |= y; print(x2); x2 &= Counter(a=1); print(x2)
print(x == Counter(a=3, b=1, c=-1, z=0), x != y, x <= x, x < x, Counter(a=1) < Counter(a=2), Counter(a=2) >= Counter(a=1), Counter(a=2) > Counter(a=1))
del x["nothing"]; del x["a"]; print(x, type(x.copy()))
print(Counter(["b", "a", "b", "c", "a"]).most_common(1), list(Counter("hello")), dict(Counter("hello")))
print(Counter(w for w in "the cat the dog".split()), Counter(range(3)), Counter({1, 2}), Counter(("a", "a")), Counter(iter("aab")), Counter(b"aab"))
for bad in (lambda: Counter(5), lambda: Counter([[]]), lambda: Counter.fromkeys("ab"), lambda: Counter("a", "b"), lambda: Counter(a=1) + 3, lambda: Counter(a=1) < 3):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
print(Counter({"a": "x", "b": 1}), repr(Counter(a=1)), Counter(self=1, iterable=2))


class Loud(Counter):
    def __missing__(self, key): return "missing " + key
    def update(self, *a, **k):
        print("update", a); super().update(*a, **k)


l = Loud("ab"); print(l["z"], l)
c = Counter(); c["n"] += 1; c["n"] += 1; c["f"] += 0.5; print(c)


class Key:
    def __init__(self, n): self.n = n
    def __hash__(self): return 1
    def __eq__(self, o): return self.n == o.n
    def __repr__(self): return f"K{self.n}"


print(Counter([Key(1), Key(2), Key(1)]))
big = Counter(i % 7 for i in range(1000)); print(big)
big = Counter([i % 7 for i in range(100000)]); print(big)
import copy; print(copy.copy(c), copy.deepcopy(c), c.__reduce__()[1])
