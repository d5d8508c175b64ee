class C:
    x = 1
    def __getattribute__(self, n):
        print("get", n)
        return super().__getattribute__(n)
    def __getattr__(self, n): return "fallback " + n
c = C()
print(c.x, c.y)
print(len(c.__dict__))
