class C:
    def m(self, a): pass
    def n(self): pass
c = C()
try:
    c.m()
except Exception as error:
    print(type(error).__name__, error)
try:
    c.m(1, 2)
except Exception as error:
    print(type(error).__name__, error)
try:
    c.n(1)
except Exception as error:
    print(type(error).__name__, error)
try:
    C.n()
except Exception as error:
    print(type(error).__name__, error)
try:
    C.m(c)
except Exception as error:
    print(type(error).__name__, error)
try:
    c.m(b=1)
except Exception as error:
    print(type(error).__name__, error)
