class C:
    a = 1
    b = a + 1
    def f(self, x=b): return x
    c = [a] * b
    d = f
    del a
print(C().f(), C.c, C.d is C.f, hasattr(C, "a"), [k for k in C.__dict__ if not k.startswith("__")])
