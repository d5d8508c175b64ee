import warnings
class R:
    def __repr__(self): return 1
for f in (str, repr, lambda r: f"{r}", lambda r: "%s" % r, lambda r: "%r" % r, lambda r: "{}".format(r), ascii, print, lambda r: r.__str__(), lambda r: str([r])):
    try: print(f(R()))
    except TypeError as e: print(e)
class RL(list):
    def __repr__(self): return "RL"
class RE(Exception):
    def __repr__(self): return "RE"
class RT(type):
    def __repr__(self): return "RT"
class X(metaclass=RT): pass
print(str(RL()), str(RE(1)), str(X), f"{X}", [X, RL(), RE(1)], object.__str__(RL()), f"{RL()!s:>5}")
list1 = None
class X:
    def __eq__(self, other):
        list1.clear(); list2.clear()
        return NotImplemented
class Y:
    def __eq__(self, other):
        list1.clear(); list2.clear()
        return NotImplemented
for op in ("==", "!=", "<", "<=", ">", ">="):
    list1 = [X(), 1]; list2 = [Y(), 2]
    print(op, eval(f"list1 {op} list2"))
def spam():
    if spam.r: return 2
    spam.r = True
    list(spam.it)
    return 1
spam.r = False
spam.it = iter(spam, 2)
print(next(spam.it, "end"))
class NoDoc:
    @property
    def __doc__(self): raise AttributeError("x")
class BadDoc:
    @property
    def __doc__(self): raise ValueError("x")
class Doc:
    @property
    def __doc__(self): return "computed"
    def __call__(self, o): return "called"
class PS(property): pass
for P in property, PS:
    print(P(NoDoc()).__doc__, P(Doc()).__doc__, P(Doc(), doc="own").__doc__, P(Doc()).getter(lambda s: 1).__doc__)
    try: P(BadDoc())
    except ValueError as e: print("ValueError", e)
    for g in (NoDoc(), Doc(), BadDoc(), 5, None):
        try: print(P(g if g is not BadDoc else None).__name__)
        except Exception as e: print(type(e).__name__, e)
class NameRaises:
    @property
    def __name__(self): raise AttributeError("noname")
    __doc__ = None
class NameValue:
    @property
    def __name__(self): raise ValueError("noname")
class NameAttr:
    def __getattr__(self, n):
        if n == "__name__": raise AttributeError("ga")
        raise AttributeError(n)
for g in NameRaises(), NameValue(), NameAttr():
    try: print(property(g).__name__)
    except Exception as e: print(type(e).__name__, e)
    print(getattr(property(NameAttr()), "__name__", "default"))
def getter2(self):
    "doc 2"
def getter3(self):
    "doc 3"
p = property(getter2); p.__doc__ = "user"; print(p.getter(getter3).__doc__, p.__doc__)
class SP(property): __slots__ = ("foo",)
print(SP(doc="up").__doc__)
try: SP(getter2)
except AttributeError as e: print(e)
class Proxy:
    def __init__(self, obj): self.__obj = obj
    def __getattribute__(self, name):
        if name.startswith("_Proxy__"): return object.__getattribute__(self, name)
        return getattr(self.__obj, name)
class B:
    def f(self): return "B.f"
class C(B):
    def f(self): return super(C, self).f() + "->C.f"
    def g(self): return super().f() + "->C.g"
print(C.__dict__["f"](Proxy(C())), C.__dict__["g"](Proxy(C())))
try: C.__dict__["f"](Proxy(3))
except TypeError as e: print(e)
class G:
    def __index__(self): return 2
print(bytearray(b"a").__reduce_ex__(G())[0].__name__ )
import datetime, re
print(datetime.date(2020, 1, 1).__replace__(month=G(), day=G()), datetime.date.fromtimestamp(G()))
class G2:
    def __index__(self): return G()
try: datetime.date(2020,1,1).__replace__(month=G2())
except TypeError as e: print(e)
class GG: 
    def __str__(self): return "x"
for t in (GG(), 5, None):
    for u in ("a", b"a"):
        try: print(re.match(u, u).expand(t))
        except Exception as e: print(type(e).__name__, e)
class M(type(re)):
    __dict__ = property(lambda self: "no")
try: dir(M("m"))
except TypeError as e: print(e)
class Mp:
    def __getitem__(self, k):
        raise KeyError(k)
    def keys(self): return list("xyz")
print(eval("dir()", {}, Mp()))
