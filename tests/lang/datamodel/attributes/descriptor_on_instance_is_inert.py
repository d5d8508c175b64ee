class D:
    def __get__(self, o, t): return "never"
class C: pass
c = C()
c.d = D()
print(type(c.d).__name__)
