class C:
    def m(self, a): pass
    def n(self): pass
c = C()
try:
    c.m()
except Exception as e:
    print(type(e).__name__, e)
try:
    c.m(1, 2)
except Exception as e:
    print(type(e).__name__, e)
try:
    c.n(1)
except Exception as e:
    print(type(e).__name__, e)
try:
    C.n()
except Exception as e:
    print(type(e).__name__, e)
try:
    C.m(c)
except Exception as e:
    print(type(e).__name__, e)
try:
    c.m(b=1)
except Exception as e:
    print(type(e).__name__, e)
