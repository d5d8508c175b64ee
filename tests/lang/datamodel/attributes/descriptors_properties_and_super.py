class D:
    def __init__(self, n): self.n = n
    def __get__(self, o, t=None): print("get", self.n, o is None, t and t.__name__); return self.n
class DD(D):
    def __set__(self, o, v): print("set", self.n, v)
    def __delete__(self, o): print("del", self.n)
class A:
    nd = D("nd"); dd = DD("dd")
    def __init__(self): self.__dict__["nd"] = "inst nd"; self.__dict__["dd"] = "inst dd"
a = A()
print(a.nd, a.dd, A.nd, A.dd)
a.dd = 5; del a.dd; a.nd = 7; print(a.nd); del a.nd; print(a.nd)
A.dd = 3; print(A.dd, a.dd)
class OnlySet:
    def __set__(self, o, v): print("os", v)
class OnlyDel:
    def __delete__(self, o): print("od")
class B:
    s = OnlySet(); d = OnlyDel()
b = B(); b.s = 1; print(type(b.s).__name__); b.__dict__["s"] = "x"; print(b.s)
try: b.d = 4
except AttributeError as e: print(e)
try: del b.s
except AttributeError as e: print(e)
del b.d
class P:
    @property
    def x(self):
        "doc of x"
        return self._x
    @x.setter
    def x(self, v): self._x = v
    @x.deleter
    def x(self): del self._x
    ro = property(lambda s: 1)
    wo = property(None, lambda s, v: None)
    nothing = property()
p = P(); p.x = 3; print(p.x, P.x.__doc__, P.x.fget, P.x.__name__) if False else print(p.x, P.x.__doc__, P.x.__name__)
del p.x
for s in ("p.x", "p.ro = 1", "del p.ro", "p.wo", "p.nothing", "del p.nothing", "p.nothing = 1"):
    try: exec(s)
    except AttributeError as e: print(s, "->", e)
class SubP(property):
    pass
sp = SubP(lambda s: 1, doc="given"); print(sp.__doc__, sp.__isabstractmethod__)
class CM:
    @classmethod
    def c(cls, *a): return cls.__name__, a
    @staticmethod
    def s(*a): return a
    @classmethod
    def __class_getitem__(cls, k): return cls.__name__, k
print(CM.c(1), CM().c(2), CM.s(3), CM().s(4), CM[1, 2], CM.__dict__["c"].__func__.__name__, CM.__dict__["s"].__wrapped__.__name__, CM.c.__self__ is CM)
print(staticmethod(len)([1]), CM.__dict__["s"](9))
try: classmethod(len)([1])
except TypeError as e: print(e)
class G:
    def __getattribute__(self, n):
        if n == "boom": raise AttributeError("custom")
        return super().__getattribute__(n)
    def __getattr__(self, n): return ("getattr", n)
    def __setattr__(self, n, v): print("setattr", n, v); super().__setattr__(n, v)
    def __delattr__(self, n): print("delattr", n); super().__delattr__(n)
    def __dir__(self): return ["z", "a", 3] if False else ["z", "a"]
g = G(); print(g.boom, g.zip); g.k = 1; del g.k; print(dir(g))
try: del g.k
except AttributeError as e: print(e)
class M(type):
    x = property(lambda c: "meta prop")
    def meth(cls): return "meta meth " + cls.__name__
    def __getattr__(cls, n): return "meta getattr " + n
class N(metaclass=M):
    pass
print(N.x, N.meth(), N.foo)
try: N().x
except AttributeError as e: print(e)
class GA:
    @property
    def bad(self): raise AttributeError("inner")
    def __getattr__(self, n): return "ga " + n
print(GA().bad)
class NoGA:
    @property
    def bad(self): return self.missing
try: NoGA().bad
except AttributeError as e: print(e, e.name, type(e.obj).__name__)
class Sup:
    def f(self): return "Sup.f"
    @classmethod
    def g(cls): return "Sup.g " + cls.__name__
    @property
    def h(self): return "Sup.h"
    x = 1
class Sub(Sup):
    def f(self): return super().f(), super(Sub, self).f(), super(Sub, Sub).f(self)
    @classmethod
    def g(cls): return super().g()
    @property
    def h(self): return super().h
    def x_(self): return super().x
    def setx(self): super().y = 3
s = Sub(); print(s.f(), Sub.g(), s.h, s.x_())
print(super(Sub, s), super(Sub), super(Sub, Sub))
for t in ("super()", "super(1, 2)", "super(Sub, 3)", "super(int, 'a')", "super(Sub, s).zzz", "super(Sub, s).__thisclass__", "super(Sub, s).__self_class__", "super(Sub).__self__", "super(1)", "super(Sub, s, 3)"):
    try: print(t, eval(t))
    except Exception as e: print(t, type(e).__name__, e)
def bad(x): return super().f()
try: bad(1)
except RuntimeError as e: print(e)
class Z:
    def f(): return super()
    def g(self):
        del self
        return super()
    def h(*args): return super().__repr__ and 1
    def i(self): return [super().__str__ and 1 for _ in range(2)]
    def j(self):
        self = 3
        return super()
for call in ("Z.f()", "Z().g()", "Z().h()", "Z().i()", "Z().j()"):
    try: print(call, eval(call))
    except Exception as e: print(call, type(e).__name__, e)
