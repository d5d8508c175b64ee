# 3.3.2 attribute access
import re
def show(f, *a, **k):
    try: r = f(*a, **k)
    except BaseException as e: print(type(e).__name__, e)
    else: print(re.sub('0x[0-9a-f]+', '0x', repr(r)))
class A:
    x = 1
    def __getattr__(self, n): 
        if n == "bad": raise AttributeError("mine")
        if n == "v": raise ValueError("v")
        return "ga " + n
a = A()
show(lambda: a.x); show(lambda: a.y); show(lambda: a.bad); show(lambda: a.v); show(hasattr, a, "bad"); show(hasattr, a, "v"); show(getattr, a, "bad", 3); show(getattr, a, "v", 3)
class P(A):
    @property
    def p(self): raise AttributeError("inner")
    @property
    def q(self): return self.zzz
    @property
    def r(self): return object().zzz
show(lambda: P().p); show(lambda: P().q); show(lambda: P().r)
class B:
    def __getattribute__(self, n): 
        if n.startswith("e"): raise AttributeError("gone " + n)
        return "gb " + n
    def m(self): pass
    def __len__(self): return 3
b = B()
show(lambda: b.m); show(lambda: b.e); show(len, b); show(lambda: b.__len__); show(lambda: b.__class__); show(lambda: type(b).__name__); show(lambda: b.__dict__)
class BB(B):
    def __getattr__(self, n): return "fallback " + n
show(lambda: BB().ee); show(lambda: BB().x)
show(lambda: object.__getattribute__(BB(), "ee")); show(lambda: B.__getattribute__(BB(), "ee"))
class C:
    def __setattr__(self, n, v): print("set", n, v); object.__setattr__(self, n, v)
    def __delattr__(self, n): print("del", n); object.__delattr__(self, n)
c = C(); c.x = 5; del c.x
def f(): del c.x
show(f); show(setattr, c, "y", 1); show(delattr, c, "y"); show(setattr, c, 1, 1); show(delattr, c, 1); show(getattr, c, 1); show(hasattr, c, 1); show(getattr, c); show(object.__setattr__, c, 1, 2); show(object.__getattribute__, c, 1); show(object.__delattr__, c, 1); show(object.__setattr__, int, "a", 1); show(object.__setattr__, C, "a", 1); show(type.__setattr__, C, "a", 1); show(type.__setattr__, int, "a", 1); show(type.__setattr__, 1, "a", 1); show(object.__delattr__, C, "a"); show(type.__delattr__, C, "a"); show(type.__delattr__, C, "a"); show(object.__setattr__, 1, "a", 1); show(type.__getattribute__, 1, "x"); show(type.__getattribute__, int, "zz"); show(object.__getattribute__, int, "zz"); show(object.__getattribute__, int, "from_bytes")
class D:
    def __dir__(self): return ["b", "a"]
class D2:
    def __dir__(self): return 3
class D3:
    def __dir__(self): return ["b", 1]
class D4:
    def __dir__(self): return (x for x in "ba")
class D5:
    def __dir__(self): return {"x": 1}
show(dir, D()); show(dir, D2()); show(dir, D3()); show(dir, D4()); show(dir, D5()); show(lambda: D().__dir__())
# descriptors
class Desc:
    def __get__(self, o, t=None): return ("get", o is None, t.__name__ if t else t)
class Data(Desc):
    def __set__(self, o, v): print("dset", v)
class DelOnly(Desc):
    def __delete__(self, o): print("ddel")
class SetOnly:
    def __set__(self, o, v): print("sset", v)
class M(type):
    md = Data(); mn = Desc()
class E(metaclass=M):
    d = Data(); n = Desc(); do = DelOnly(); so = SetOnly(); md = 1; mn = 2
e = E()
show(lambda: e.d); show(lambda: E.d); show(lambda: e.n); e.n = 3; show(lambda: e.n); e.d = 1
def g(): del e.d
show(g)
def g(): e.do = 1
show(g)
def g(): del e.do
show(g)
e.so = 3; show(lambda: type(e.so).__name__); e.__dict__["so"] = 77; show(lambda: e.so); e.__dict__["d"] = 7; show(lambda: e.d)
def g(): del e.so
show(g)
show(lambda: E.md); show(lambda: E.mn); show(lambda: type(E.__dict__["d"]).__name__)
E.md = 9
show(lambda: E.__dict__["md"])
class G:
    def __get__(self): pass
class G2:
    g = G()
show(lambda: G2().g); show(lambda: G2.g)
class Sn:
    def __set_name__(self, owner, name): print("sn", owner.__name__, name)
class Own: a = b = Sn()
Own.c = Sn()
class Sn2:
    def __set_name__(self): pass
try:
    class Own2: z = Sn2()
except Exception as ex: print(type(ex), ex, ex.__notes__ if hasattr(ex, "__notes__") else None, type(ex.__cause__))
try: type("X", (), {"k": Sn2()})
except Exception as ex: print(type(ex), ex, ex.__notes__)
# objclass, method binding
show(lambda: int.__add__.__objclass__); show(lambda: (5).__add__.__self__); show(lambda: int.real.__objclass__); show(lambda: str.join.__objclass__)
class K:
    def m(self): pass
    @classmethod
    def cm(cls): pass
    @staticmethod
    def sm(): pass
show(lambda: K.m); show(lambda: K().cm.__self__); show(lambda: K.cm.__func__); show(lambda: K.__dict__["sm"].__func__.__name__); show(lambda: K.__dict__["cm"].__get__(None, int).__self__); show(lambda: K.__dict__["cm"].__get__(5).__self__); show(lambda: K.__dict__["cm"].__get__(None)); show(lambda: K.__dict__["sm"].__get__(None)); show(lambda: K.m.__get__(None)); show(lambda: K.m.__get__(None, None)); show(lambda: K.m.__get__(5)); show(lambda: type(K.m.__get__(5))); show(lambda: property().__get__(None, None)); show(lambda: property().__get__(None, K)); show(lambda: property().__get__(5, K)); show(lambda: property().__set__(5, 6)); show(lambda: property().__delete__(5)); show(lambda: int.__dict__["from_bytes"].__get__(None, int)); show(lambda: str.__dict__["join"].__get__(None, None)); show(lambda: str.__dict__["join"].__get__(5)); show(lambda: str.__dict__["join"].__get__("x")("ab")); show(lambda: str.__dict__["join"].__get__(None, str)); show(lambda: dict.__dict__["fromkeys"].__get__(None, int)); show(lambda: dict.__dict__["fromkeys"].__get__({}, None)); show(lambda: dict.__dict__["fromkeys"].__get__(None, None)); show(lambda: dict.__dict__["fromkeys"].__get__(5)); show(lambda: dict.__dict__["fromkeys"]([1])); show(lambda: dict.__dict__["fromkeys"](dict, [1])); show(lambda: dict.__dict__["fromkeys"](int, [1])); show(lambda: dict.__dict__["fromkeys"]()); show(lambda: complex.__dict__["real"].__get__(1j)); show(lambda: complex.__dict__["real"].__get__(1)); show(lambda: complex.__dict__["real"].__set__(1j, 2)); show(lambda: complex.__dict__["real"].__delete__(1j)); show(lambda: int.__dict__["real"].__set__(1, 2)); show(lambda: int.__dict__["real"].__get__("x")); show(lambda: int.__dict__["real"].__get__(None, int)); show(lambda: int.__dict__["real"].__get__(None, None))
# slots
class Sl: __slots__ = ("a", "__b")
s = Sl()
show(lambda: s.a); s.a = 1; show(lambda: s.a); show(lambda: Sl.a); show(lambda: Sl._Sl__b); show(lambda: s.__dict__); show(setattr, s, "zz", 1); show(delattr, s, "zz"); show(delattr, s, "_Sl__b"); show(lambda: Sl.a.__get__(5)); show(lambda: Sl.a.__set__(5, 1)); show(lambda: Sl.a.__delete__(5)); show(lambda: Sl.__slots__); show(lambda: Sl.a.__name__); show(lambda: Sl.a.__objclass__); show(lambda: Sl.a.__doc__)
for slots in [1, ("a", 1), ("1a",), "ab", ("a", "a"), ("__dict__", "__dict__"), ("__weakref__", "__weakref__"), {"a": "doc"}, iter(["x"]), ("",), ("a b",), None, b"ab", ("class",), ("__class__",), ("__slots__",)]:
    show(lambda: sorted(k for k in type("S", (), {"__slots__": slots}).__dict__ if not k.startswith("__") or k in ("__dict__", "__weakref__")))
show(lambda: type("S", (), {"__slots__": ("a",), "a": 1})); show(lambda: type("S", (int,), {"__slots__": ("a",)})); show(lambda: type("S", (tuple,), {"__slots__": ("a",)})); show(lambda: type("S", (bytes,), {"__slots__": ("a",)})); show(lambda: type("S", (type,), {"__slots__": ("a",)})); show(lambda: type("S", (list,), {"__slots__": ("a",)})); show(lambda: type("S", (int,), {"__slots__": ()})); show(lambda: type("S", (int,), {"__slots__": ("__weakref__",)})); show(lambda: type("S", (int,), {"__slots__": ("__dict__",)})()); show(lambda: type("S", (Sl,), {"__slots__": {"a": "the doc"}}).a.__doc__)
class X1: __slots__ = ("a",)
class X2: __slots__ = ("b",)
class X3: __slots__ = ()
show(lambda: type("X", (X1, X2), {})); show(lambda: type("X", (X1, X3), {})); show(lambda: type("X", (X1, int), {})); show(lambda: type("X", (int, str), {}));  show(lambda: type("X", (X1, K), {}).__name__)
def g():
    o = X3(); o.__class__ = X1
show(g)
def g():
    o = K(); o.__class__ = int
show(g)
def g():
    o = K(); o.__class__ = 5
show(g)
def g():
    o = K(); o.__class__ = X3
show(g)
def g():
    o = 5; o.__class__ = K
show(g)
def g():
    o = K(); del o.__class__
show(g)
def g():
    o = K(); o.__dict__ = 5
show(g)
def g():
    o = K(); o.x = 1; del o.__dict__; print(o.__dict__)
show(g)
def g():
    class X(K): pass
    X.__bases__ = ()
show(g)
def g():
    class X(K): pass
    X.__bases__ = (int,)
show(g)
def g():
    class X(K): pass
    X.__bases__ = 5
show(g)
def g():
    class X(K): pass
    X.__bases__ = (X,)
show(g)
def g():
    class X(K): pass
    del X.__bases__
show(g)
def g():
    class X(K): pass
    X.__bases__ = (5,)
show(g)
def g():
    class X(K): pass
    X.__name__ = 5
show(g)
def g():
    class X(K): pass
    X.__name__ = "a\0"
show(g)
def g():
    class X(K): pass
    del X.__name__
show(g)
def g():
    class X(K): pass
    X.__qualname__ = 5
show(g)
def g():
    class X(K): pass
    del X.__qualname__
show(g)
def g():
    class X(K): pass
    X.__module__ = 5; print(X.__module__, repr(X)); del X.__module__; print(X.__module__)
show(g)
def g():
    class X(K): pass
    X.__doc__ = 5; print(X.__doc__); del X.__doc__; print(X.__doc__)
show(g)
def g():
    class X(K): pass
    X.__mro__ = 5
show(g)
def g():
    class X(K): pass
    X.__dict__ = 5
show(g)
def g():
    class X(K): pass
    X.__abstractmethods__ = {"a"}; X()
show(g)
show(lambda: K.__abstractmethods__); show(lambda: type.__abstractmethods__)
def g():
    class X(K): pass
    X.__flags__ = 1
show(g)
def g(): int.foo = 1
show(g)
def g(): del int.real
show(g)
def g(): del int.foo
show(g)
