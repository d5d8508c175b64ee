# Names that come, go and hide built-ins, and exceptions made and caught in numbers: what caches must notice.
def f(): return x
def g(): return len("abc")
x = 1
print(f(), g())
del x
try: f()
except NameError as e: print(e)
x = 2
print(f())
len = lambda s: 42
print(g())
del len
print(g())
for i in range(30):
    try: raise ValueError(i)
    except ValueError as error: k = error.args
    try: error
    except NameError as e2: assert str(e2) == "name 'error' is not defined", e2
    globals()["n%d" % i] = i
    assert globals()["n%d" % i] == i
print(f(), g(), n29)
d = globals()
def store():
    global y
    y = 5
store(); print(y); del y
d["z9"] = 9
store(); print(y, z9)
print(d.popitem())
d["zz"] = 1
try: y; print("have y")
except NameError as e: print(e)
store(); print(y, zz)
import math, types
m = types.ModuleType("m"); m.a = 1
def ga(): return m.a
print(ga()); del m.a
try: ga()
except AttributeError as e: print(e)
m.b = 7
m.a = 8
print(ga(), m.b)
exec("a = 1\ndef h(): return len([1,2])\nprint(h())\nlen = lambda q: 'own'\nprint(h())\ndel len\nprint(h())", ns := {})
ns["len"] = lambda q: "again"
print(ns["h"]())
ns2 = {"__builtins__": {"len": lambda q: "custom", "print": print}}
exec("def h(): return len(1)\nprint(h(), h())", ns2)
ns2["__builtins__"]["len"] = lambda q: "changed"
print(ns2["h"]())
ns2["len"] = lambda q: "global"
print(ns2["h"]())
class E(ValueError): pass
class F(Exception):
    def __init__(self, a, b=2): super().__init__(a); self.b = b
class G(E):
    def __new__(cls, *args): self = super().__new__(cls, *args); self.made = True; return self
for c in (ValueError, E, KeyError, StopIteration, OSError, G, ImportError, AttributeError, UnicodeError, SystemExit):
    for _ in range(3):
        e = c("t", 3); print(repr(e), e.args, type(e).__name__, getattr(e, "value", None), getattr(e, "errno", None), getattr(e, "made", None), getattr(e, "code", None))
for _ in range(3): e = F(1, b=5); print(repr(e), e.args, e.b, str(F("x")))
for _ in range(3):
    try: ValueError(a=1)
    except TypeError as t: print(t)
    try: UnicodeDecodeError("a")
    except TypeError as t: print(t)
    print(ImportError("x", name="n").name, repr(StopIteration()), StopIteration(5).value, repr(KeyError("a")), str(KeyError("a")))
E.__init__ = lambda self, *a: print("init", a)
print(repr(E(1)))
del E.__init__
print(repr(E(1)), repr(E(1)))
