class C:
    def m(self, x): "doc"; return x
c = C()
m = c.m
print(m.__self__ is c, m.__func__ is C.m, m.__name__, m.__doc__, m(5), m == c.m, m is c.m, hash(m) == hash(c.m))
try:
    m.x = 1
except Exception as error:
    print(type(error).__name__, error)
