class A:
    __slots__ = ("x", "y", "__private")
    def __init__(self): self.x = 1; self.__private = 5
a = A()
print(a.x, a._A__private, A.x, A.__slots__, sorted(k for k in A.__dict__))
for act in ("a.y", "a.z", "a.z = 1", "del a.x; del a.x", "a.__dict__", "a.__weakref__", "vars(a)"):
    try: exec(act); print(act, "ok")
    except Exception as e: print(act, type(e).__name__, e)
class B(A): pass
b = B(); b.z = 1; b.x = 2
print(b.__dict__, b.x)
class C:
    __slots__ = ("a", "__dict__")
    def __init__(self): self.a = 1; self.q = 2
c = C(); print(c.__dict__, vars(c), c.a, dir(c)[-2:])
c.__dict__ = {"n": 1}; print(c.n, c.a, c.__dict__)
class D(C):
    __slots__ = ["m"]
d = D(); d.m = 4; d.o = 5; print(d.__dict__, d.m)
for ns in ({"__slots__": ("a", "a")}, {"__slots__": "a"}, {"__slots__": ("1a",)}, {"__slots__": (1,)}, {"__slots__": ("a",), "a": 1}, {"__slots__": ("__dict__", "__dict__")}, {"__slots__": ("__weakref__",)}, {"__slots__": {"a": "doc of a"}}, {"__slots__": iter(["p", "q"])}, {"__slots__": 3}, {"__slots__": ("", )}):
    try:
        t = type("T", (), ns); print(t.__slots__ if not hasattr(t.__slots__, "__next__") else "iter", [k for k in t.__dict__ if not k.startswith("__")])

    except Exception as e: print(ns, type(e).__name__, e)
for base in (int, str, tuple, bytes, list, dict, set, float, type):
    try:
        t = type("T", (base,), {"__slots__": ("a",)}); print(base.__name__, "ok")
    except TypeError as e: print(base.__name__, e)
    try:
        t = type("T", (base,), {"__slots__": ()}); o = t("ab") if base in (str,) else None; print(hasattr(o, "__dict__") if o is not None else "-")
    except TypeError as e: print(base.__name__, e)
try:
    class X(A, C): pass
    print("x ok")
except TypeError as e: print(e)
class S1: __slots__ = ("p",)
class S2: __slots__ = ("q",)
try:
    class X(S1, S2): pass
except TypeError as e: print(e)
class E1: __slots__ = ()
class X(S1, E1): __slots__ = ()
print(X.__mro__)
x = X(); x.p = 3
y = S1(); y.p = 9
print(S1.p.__get__(x), S1.p.__get__(y, S1), type(S1.p), S1.p.__name__, S1.p.__objclass__, S1.p)
try: S1.p.__get__(A())
except TypeError as e: print(e)
try: S1.p.__set__(3, 4)
except TypeError as e: print(e)
try: S1.p.__delete__(x); x.p
except AttributeError as e: print(e, e.name, e.obj is x)
class Over(S1):
    __slots__ = ("p",)
o = Over(); o.p = 1; S1.p.__set__(o, 2); print(o.p, S1.p.__get__(o))
class Def:
    __slots__ = ("v",)
    def __getattr__(self, n): return "fallback " + n
print(Def().v, Def().w)
