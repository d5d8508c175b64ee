class C:
    @property
    def a(self): return self.missing
    @property
    def b(self): raise ValueError("from b")
    def __getattr__(self, n):
        if n == "missing": raise AttributeError("really missing")
        return "fallback " + n
c = C()
print(c.a)
try:
    c.b
except Exception as error:
    print(type(error).__name__, error)
