import inspect, functools, types
def f(a, b: int = 1, *args: str, c, d: 'x' = None, **kw) -> list[int]:
    "doc"
    return a
s = inspect.signature(f)
def deco(fn):
    @functools.wraps(fn)
    def wrapper(*a, **k): return fn(*a, **k)
    return wrapper
@deco
def wrapped(one, two=2): pass
class C:
    """Class doc.

        indented
    """
    x = 1
    def __init__(self, a, b=2): pass
    def m(self, q): "m doc"
    @classmethod
    def cm(cls, z): pass
    @staticmethod
    def sm(w): pass
    @property
    def p(self): "p doc"; return 1
    def __call__(self, k): pass
class D(C):
    def m(self, q): pass
class N:
    def __new__(cls, n, *, o): return super().__new__(cls)
class M(type):
    def __call__(cls, meta): pass
class W(metaclass=M): pass
def g(): yield 1
async def co(): pass
async def ag(): yield 1
import math
things = dict(f=f, C=C, m=C(1).m, len=len, g=g, gen=g(), co=co, ag=ag, agen=ag(), math=math, code=f.__code__, append=list.append, prop=C.p, wrapper=object.__str__, mw=(3).__str__, cm=C.cm)
for p in sorted(n for n in dir(inspect) if n.startswith("is")):
    if p in ("iscoroutine", "iskeyword"): continue
    print(p, [k for k, v in things.items() if getattr(inspect, p)(v)])
c = co(); print(inspect.iscoroutine(c), inspect.isawaitable(c), inspect.getcoroutinestate(c)); c.close(); print(inspect.getcoroutinestate(c))
x = g(); print(inspect.getgeneratorstate(x)); next(x); print(inspect.getgeneratorstate(x), inspect.getgeneratorlocals(x)); x.close(); print(inspect.getgeneratorstate(x))
print([n for n, v in inspect.getmembers(C(1)) if not n.startswith("__")], [n for n, v in inspect.getmembers(C, inspect.isfunction)])
print(inspect.getmro(D), inspect.isclass(D))
class Dyn:
    def __getattr__(self, n): return "dynamic"
    @property
    def prop(self): return 1
    s = 3
d = Dyn(); d.own = 4
print(inspect.getattr_static(d, "own"), inspect.getattr_static(d, "s"), type(inspect.getattr_static(d, "prop")).__name__, inspect.getattr_static(d, "nope", "default"))
try: inspect.getattr_static(d, "nope")
except AttributeError as e: print("AttributeError", e)
print(inspect.getsource(f), inspect.getsourcelines(g), inspect.getsource(C.p.fget), inspect.getsource(deco), inspect.getsource(wrapped))
def outer():
    frame = inspect.currentframe()
    return frame.f_code.co_name, [fr.function for fr in inspect.stack()][:2], inspect.getframeinfo(frame).lineno, inspect.stack()[0].code_context
print(outer())
@functools.singledispatch
def sd(x, y=1): pass
print(inspect.signature(sd))
print(inspect.classify_class_attrs(C)[-1], [a.kind for a in inspect.classify_class_attrs(C) if not a.name.startswith("__")])
def clos():
    v = 1
    def inner(): return v, len, math, nope
    return inner
r = inspect.getclosurevars(clos()); print(r.nonlocals, sorted(r.globals), sorted(r.builtins), r.unbound)
print(inspect.signature(f).replace(return_annotation=str), inspect.signature(f) == inspect.signature(f), hash(inspect.signature(g)) == hash(inspect.signature(g)))
print(s.format(max_width=20), inspect.formatannotation(int), inspect.formatannotation(C), inspect.formatannotation("s"))
print(inspect.isabstract(C), inspect.getmodule(f), inspect.getfile(f))
for bad in (lambda: inspect.getfile(3), lambda: inspect.getsource(len), lambda: inspect.getsource(int)):
    try: bad()
    except Exception as e: print(type(e).__name__, e)
