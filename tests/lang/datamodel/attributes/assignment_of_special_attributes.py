class A:
    def who(self): return "A"
class B:
    def who(self): return "B"
a = A(); a.__class__ = B; print(a.who(), type(a).__name__)
class S: __slots__ = ("x",)
class T: __slots__ = ("x",)
class U: __slots__ = ("y",)
s = S(); s.x = 3; s.__class__ = T; print(s.x)
for stmt in ("s.__class__ = U", "a.__class__ = 3", "a.__class__ = int", "(1).__class__ = A", "a.__class__ = S", "del a.__class__", "a.__dict__ = 3", "del a.__dict__", "A.__name__ = 3", "A.__name__ = 'Q\\0'", "A.__bases__ = ()", "A.__bases__ = (int,)", "A.__bases__ = 3", "A.__bases__ = (A,)", "A.__dict__ = {}", "A.__mro__ = ()", "int.x = 1", "int.__name__ = 'x'", "del A.__name__", "del A.__module__", "A.__qualname__ = 1", "del A.__bases__", "A.__doc__ = 'new'; print(A.__doc__)", "del A.__doc__", "int.__doc__ = 's'", "A.__class__ = type; print(1)", "object().x = 1", "object.x = 1", "(lambda: 0).__name__ = 3", "len.x = 1", "None.x = 1", "''.join = 1", "A().who = 1", "A.who.x = 1; print(A.who.x)", "A().who.x = 1", "a.__dict__[1] = 2; print(a.__dict__)", "type.x = 1"):
    try: exec(stmt); print(stmt, "ok")
    except Exception as e: print(stmt, "->", type(e).__name__, e)
A.__name__ = "Renamed"; A.__qualname__ = "Q.R"; A.__module__ = "mm"
print(A, A(), A.__name__) if False else print(A, A.__name__)
class P: v = 1
class Q: v = 2
class R(P): pass
r = R(); print(r.v, R.__mro__, P.__subclasses__(), Q.__subclasses__())
R.__bases__ = (Q,); print(r.v, R.__mro__, P.__subclasses__(), Q.__subclasses__())
try: Q.__bases__ = (R,)
except TypeError as e: print(e)
class W: pass
w = W(); w.__dict__ = {"k": 5}; print(w.k, vars(w)); d = w.__dict__; d["new"] = 6; print(w.new); w.z = 1; print(sorted(d))
class Par: pass
class K1(Par): pass
class K2(Par): pass
print(Par.__subclasses__())
class Mod:
    x = 1
    def f(self): return self.x
m = Mod(); print(m.f()); Mod.x = 2; print(m.f()); Mod.f = lambda self: "patched"; print(m.f()); del Mod.f
try: m.f()
except AttributeError as e: print(e)
print(Mod.__dict__["x"], type(Mod.__dict__), "x" in Mod.__dict__, Mod.__dict__.get("q", 9))
try: Mod.__dict__["x"] = 3
except TypeError as e: print(e)
print(Mod.__module__, Mod.__qualname__, Mod.__static_attributes__, Mod.__weakref__, Mod.__doc__)
class Stat:
    def a(self): self.p = 1; self.q, self.r = 1, 2; self.s += 1; self.t: int = 3; x.u = 1; del self.v
    def b(other): other.w = 1; self.zz = 2
    @staticmethod
    def c(self): self.y = 3
    def d(self):
        def inner(): self.deep = 1
print(sorted(Stat.__static_attributes__))
def outer():
    class L:
        class I: pass
        def m(self): return lambda: 0
    return L
L = outer(); print(L, L.I, L().m().__qualname__, L.__qualname__)
