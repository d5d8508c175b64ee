class D(dict):
    def get(self, k, d=None): return "got"
    def keys(self): return ["fake"]
d = D(a=1)
print(d.get("q"), dict(d), {**D(b=2)} if False else "-", sorted(d), list(d))
