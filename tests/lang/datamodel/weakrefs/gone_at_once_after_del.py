import weakref
class T: pass
t = T(); r = weakref.ref(t); u = [t]; del t, u; print(r() is None)
def f():
    a = T(); b = weakref.ref(a); c = (a, 1); del a; x = b(); assert x is c[0]; del x, c; return b()
print(f())
print([weakref.ref(T())() for _ in range(3)], len([1, weakref.ref(T())(), T()]))
