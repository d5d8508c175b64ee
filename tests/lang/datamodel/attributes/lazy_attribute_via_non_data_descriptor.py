class lazy:
    def __init__(self, f): self.f, self.n = f, f.__name__
    def __get__(self, o, t):
        if o is None: return self
        print("computing", self.n)
        v = o.__dict__[self.n] = self.f(o)
        return v
class C:
    @lazy
    def answer(self): return 42
c = C()
print(c.answer, c.answer, c.__dict__)
