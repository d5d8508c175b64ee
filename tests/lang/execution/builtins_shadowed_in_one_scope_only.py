def f():
    list = tuple
    return list("ab")
def g():
    return list("ab")
print(f(), g())
class C:
    len = 5
    def m(self): return len("abc"), self.len
print(C().m())
