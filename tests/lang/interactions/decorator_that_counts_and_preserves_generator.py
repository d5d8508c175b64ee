def logged(f):
    calls = []
    def w(*a, **k):
        calls.append((a, tuple(k.items())))
        return f(*a, **k)
    w.calls = calls
    return w
@logged
def gen(n, step=1):
    for i in range(0, n, step): yield i
print(list(gen(3)), list(gen(6, step=2)), gen.calls)
class C:
    @logged
    def m(self, x): return x
c = C()
print(c.m(1), len(C.m.calls), C.m.calls[0][0][0] is c)
