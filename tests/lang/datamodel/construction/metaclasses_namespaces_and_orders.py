# creation protocol
class Meta(type):
    @classmethod
    def __prepare__(mcls, name, bases, **kw):
        print("prepare", mcls.__name__, name, bases, kw)
        return {"injected": 1}
    def __new__(mcls, name, bases, ns, **kw):
        print("new", name, sorted(k for k in ns if not k.startswith("__")), kw)
        return super().__new__(mcls, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw):
        print("init", name, kw)
        super().__init__(name, bases, ns)
    def __call__(cls, *a, **k):
        print("call", cls.__name__, a, k)
        return super().__call__(*a, **k)
    def __instancecheck__(cls, obj): return "inst" if obj == 1 else ""
    def __subclasscheck__(cls, sub): return sub is int
class A(metaclass=Meta, flag=True):
    x = 1
    def __init__(self, v=None): self.v = v
a = A(3)
print(A.injected, a.v, isinstance(1, A), isinstance(2, A), issubclass(int, A), issubclass(str, A), isinstance(a, A))
class B(A): pass
print(type(B) is Meta, B.__mro__, B.__bases__, B.__base__)
def f(name, bases, ns, **kw):
    print("func meta", name, bases, sorted(ns)[:3], kw)
    return 42
class C(metaclass=f, k=1): y = 2
print(C)
class D(A, metaclass=type): pass
print(type(D))
try:
    class M2(type): pass
    class E(A, metaclass=M2): pass
except TypeError as e: print(e)
try:
    class X(int, str): pass
except TypeError as e: print(e)
try:
    class P: pass
    class Q(P): pass
    class R(P, Q): pass
except TypeError as e: print(e)
try:
    class R(P, P): pass
except TypeError as e: print(e)
for bad in (bool, type(None), type(...), type(NotImplemented), range, slice, memoryview, type(lambda: 0), type(len), type({}.keys()), type(iter([])), type((x for x in ())), type(print.__self__), property, classmethod, staticmethod, super, enumerate, zip, map, filter, reversed, complex, bytearray, frozenset, type(A.__init__), type(type.__mro__), type(type.__dict__), type(a.__init__)):
    try:
        class S(bad): pass
        print(bad.__name__, "ok", S.__mro__[1:])
    except TypeError as e: print(bad.__name__, e)
try:
    class S(1): pass
except TypeError as e: print(e)
try:
    class S("x", "y"): pass
except TypeError as e: print(e)
try:
    class S(*[1, 2]): pass
except TypeError as e: print(e)
class Sub:
    def __init_subclass__(cls, /, tag=None, **kw):
        super().__init_subclass__(**kw)
        print("isub", cls.__name__, tag)
class S1(Sub, tag="t"): pass
try:
    class S2(Sub, bogus=1): pass
except TypeError as e: print(e)
class Desc:
    def __set_name__(self, owner, name): print("setname", owner.__name__, name)
class H:
    d = Desc(); e = Desc()
class BadSN:
    def __set_name__(self, owner, name): raise ValueError("bad")
try:
    class I:
        z = BadSN()
except Exception as e:
    print(type(e), e, e.__notes__, e.__cause__)
class Entry:
    def __mro_entries__(self, bases):
        print("entries", len(bases))
        return (P,)
class J(Entry(), Sub): pass
print(J.__mro__, len(J.__orig_bases__))
class BadEntry:
    def __mro_entries__(self, bases): return 3
try:
    class K(BadEntry()): pass
except TypeError as e: print(e)
try: type("X", (Entry(),), {})
except TypeError as e: print(e)
print(type("N", (), {"a": 1}).a, type("N", (int,), {})(5) + 1)
for args in (("X",), ("X", ()), (1, (), {}), ("X", [], {}), ("X", (), []), ("X\0y", (), {})):
    try: print(type(*args))
    except Exception as e: print(type(e).__name__, e)
class MRO(type):
    def mro(cls):
        print("mro of", cls.__name__)
        return [cls, P, object]
class L(metaclass=MRO): pass
print(L.__mro__, L.mro())
class BadMRO(type):
    def mro(cls): return [cls, 3]
try:
    class M(metaclass=BadMRO): pass
except TypeError as e: print(e)
class BadMRO2(type):
    def mro(cls): return 5
try:
    class M(metaclass=BadMRO2): pass
except TypeError as e: print(e)
class Prep(type):
    @classmethod
    def __prepare__(mcls, name, bases): return []
try:
    class M(metaclass=Prep): x = 1
except TypeError as e: print(e)
class NS(dict):
    def __setitem__(self, k, v):
        print("set", k) if k != "__classdictcell__" else None; super().__setitem__(k, v)
    def __missing__(self, k):
        if k == "magic": return "MAGIC"
        raise KeyError(k)
class PM(type):
    @classmethod
    def __prepare__(mcls, name, bases): return NS()
class O(metaclass=PM):
    a = magic
    def b(self): pass
    del a
print("a" in O.__dict__)
