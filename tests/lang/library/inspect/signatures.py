import inspect, functools, types
from inspect import Parameter, Signature
def f(a, b: int = 1, *args: str, c, d: 'x' = None, **kw) -> list[int]:
    "doc"
    return a
s = inspect.signature(f)
print(repr(s), list(s.parameters), s.return_annotation, s.parameters["c"], repr(s.parameters["b"]), s.parameters["a"].kind, s.parameters["kw"].kind.description, int(s.parameters["args"].kind))
print(s.parameters["a"].default, s.parameters["a"].default is Parameter.empty, s.parameters["d"].annotation)
b = s.bind(1, 2, 3, 4, c=5, z=6)
print(b, b.args, b.kwargs, b.arguments)
b = s.bind(1, c=2); b.apply_defaults(); print(b, b.args, b.kwargs, b.signature is s)
for call in (lambda: s.bind(), lambda: s.bind(1), lambda: s.bind(1, 2, a=3, c=1), lambda: inspect.signature(lambda x, /: 0).bind(x=1), lambda: inspect.signature(lambda: 0).bind(1), lambda: inspect.signature(lambda x: 0).bind(1, y=2), lambda: inspect.signature(3), lambda: Parameter("1x", Parameter.KEYWORD_ONLY), lambda: Parameter("x", 9), lambda: Parameter("x", Parameter.VAR_KEYWORD, default=1), lambda: Signature([Parameter("a", Parameter.KEYWORD_ONLY), Parameter("b", Parameter.POSITIONAL_ONLY)]), lambda: Signature([Parameter("a", 0), Parameter("a", 0)]), lambda: Signature([Parameter("a", 0, default=1), Parameter("b", 0)])):
    try: print(call())
    except Exception as e: print(type(e).__name__, e)
print(s.bind_partial(1), s.bind_partial(c=1).kwargs)
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
for o in C, C.m, C(1).m, C.cm, C.sm, C(1), D, N, W: print(inspect.signature(o))
print(inspect.getdoc(D.m), inspect.getdoc(C), inspect.getdoc(D), inspect.getdoc(C.p), inspect.getdoc(len) is not None, inspect.cleandoc("  a\n      b\n        c\n\n"))
def deco(fn):
    @functools.wraps(fn)
    def wrapper(*a, **k): return fn(*a, **k)
    return wrapper
@deco
def wrapped(one, two=2): pass
print(inspect.signature(wrapped), inspect.signature(wrapped, follow_wrapped=False), inspect.unwrap(wrapped).__name__)
print(inspect.signature(functools.partial(f, 1, c=3)), inspect.signature(functools.partial(lambda a, b, /, c: 0, 1)))
print(inspect.getfullargspec(f))
print(inspect.getfullargspec(C(1).m), inspect.getcallargs(f, 1, c=2, z=3))
for call in (lambda: inspect.getcallargs(f), lambda: inspect.getcallargs(f, 1), lambda: inspect.getcallargs(lambda a: 0, 1, 2), lambda: inspect.getcallargs(lambda a: 0, b=2), lambda: inspect.getcallargs(lambda a: 0, 1, a=2)):
    try: print(call())
    except TypeError as e: print(e)
