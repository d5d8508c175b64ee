class C:
    x = 1
    def __getattr__(self, n):
        print("getattr", n)
        if n == "bad": raise AttributeError("no bad")
        return n.upper()
c = C()
print(c.x, c.foo, hasattr(c, "bad"), hasattr(c, "q"), getattr(c, "bad", "default"))
try:
    c.bad
except Exception as error:
    print(type(error).__name__, error)
