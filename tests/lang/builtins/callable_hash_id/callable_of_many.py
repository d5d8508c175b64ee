class C:
    def __call__(self): pass
class D: pass
print([callable(x) for x in (len, int, C, C(), D, D(), lambda: 0, "a", None, [].append, type, C().__call__, print, 5, (x for x in ()))])
