class C:
    def m(this, x): this.v = x; return this
    def n(*args): return len(args)
    def k(**kw): return kw
c = C()
print(c.m(5).v, c.n(1, 2), C.k(a=1))
try:
    c.k(a=1)
except Exception as error:
    print(type(error).__name__, error)
