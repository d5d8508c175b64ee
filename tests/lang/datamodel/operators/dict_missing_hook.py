class D(dict):
    def __missing__(self, k):
        print("missing", k)
        return k * 2
d = D(a=1)
print(d["a"], d["b"], d.get("c"), "b" in d, len(d), d.pop("zz", "no"))
class Auto(dict):
    def __missing__(self, k):
        v = self[k] = type(self)()
        return v
t = Auto()
t["a"]["b"]["c"] = 1
print(t)
