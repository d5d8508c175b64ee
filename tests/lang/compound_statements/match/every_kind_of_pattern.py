class P:
    __match_args__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y
class Bad1: __match_args__ = ["x"]
class Bad2: __match_args__ = (1,)
class Dup: __match_args__ = ("x", "x"); x = 1
class Few: __match_args__ = ("x",); x = 1
class Raises:
    __match_args__ = ("q",)
    @property
    def q(self): raise AttributeError("inner")
class Raises2:
    __match_args__ = ("q",)
    @property
    def q(self): raise ValueError("inner")

def m(v):
    match v:
        case None | True | False: return "singleton", v
        case 0: return "zero"
        case -1 | 1.5 | -2.5j | 1+2j: return "num"
        case "a" "b": return "str"
        case b"x": return "bytes"
        case P(0, 0): return "origin"
        case P(x, y=0): return "xaxis", x
        case P(x=0, y=y): return "yaxis", y
        case P(x, y) if x == y: return "diag"
        case P(): return "P"
        case [1, [2, *inner], *rest]: return "nested", inner, rest
        case []: return "empty seq"
        case [x]: return "one", x
        case (x, y): return "two", x, y
        case [*_, 99]: return "ends 99"
        case [first, *_, last]: return "fl", first, last
        case {"k": {"z": z}, **rest}: return "map", z, rest
        case {"a": 1, "b": b}: return "ab", b
        case {}: return "any map"
        case int(n) | float(n): return "number", n
        case str(s): return "s", s
        case bool(): return "never"
        case complex(real=r): return "cr", r
        case object(): return "obj"
for v in (None, True, 0, 0.0, False, -1, 1.5, -2.5j, 1+2j, "ab", b"x", bytearray(b"x"), P(0, 0), P(3, 0), P(0, 4), P(2, 2), P(2, 3), [1, [2, 3, 4], 5], (1, (2,)), [], (), [5], (5, 6), [1, 2, 99], [1, 2, 3], range(3), "xyz", {"k": {"z": 1}, "o": 2}, {"a": 1, "b": 2}, {"a": 1}, 42, 4.25, 3j, object(), {1, 2}, iter([1]), memoryview(b"ab")):
    print(repr(v) if not isinstance(v, (P, memoryview)) and "object at" not in repr(v) else type(v).__name__, m(v))
for bad, pat in ((Bad1(), "Bad1(1)"), (Bad2(), "Bad2(1)"), (Dup(), "Dup(1, 1)"), (Few(), "Few(1, 2)"), (Few(), "Few(1, x=1)"), (Raises(), "Raises(1)"), (Raises2(), "Raises2(1)"), (3, "int(1, 2)"), (3, "P(1)"), (3, "len(1)"), (object(), "object(1)"), (3, "int(real=3)"), ([1], "list([1])"), ({1: 2}, "dict({1: 2})"), (3, "(int() | str()) as q")):
    try:
        ns = dict(globals()); ns["bad"] = bad
        exec(f"match bad:\n case {pat}: print('matched', {pat!r})\n case _: print('no', {pat!r})", ns)
    except Exception as e: print(pat, type(e).__name__, e)
class Seq:
    def __len__(self): return 2
    def __getitem__(self, i):
        if i > 1: raise IndexError
        return i
import collections.abc
match Seq():
    case [a, b]: print("seq?")
    case _: print("not registered")
collections.abc.Sequence.register(Seq)
match Seq():
    case [a, b]: print("seq", a, b)
class Mp(dict):
    def __missing__(self, k): return "missing"
    def get(self, k, d=None): print("get", k); return super().get(k, d)
match Mp(a=1):
    case {"zz": x}: print("zz")
    case {"a": x, **r}: print(x, r)
try: exec("match 1:\n case {'a': 1, 'a': 2}: pass")
except SyntaxError as e: print(e)
k = "dyn"
class K: a = "x"; b = "x"
try:
    match {"x": 1}:
        case {K.a: p, K.b: q}: print("dup")
except ValueError as e: print(e)
match = 1; case = 2; type = 3; _ = 4
match match:
    case case: print(match, case)
print(match, case, type, _)
match (1, 2), 3:
    case (a, b), c: print(a, b, c)
match 1,:
    case [x]: print("tuple subject", x)
match *[1, 2], 3:
    case [*x]: print(x)
def partial(v):
    a = b = "unset"
    match v:
        case [a, b, 3]: return "full", a, b
        case _: return "part", a, b
print(partial([1, 2, 3]), partial([1, 2, 4]))
def g(v):
    match v:
        case (1 | 2) as x, [("a" | "b") as y, *z]: return x, y, z
        case {"x": [_, _, *_] as l}: return l
        case str() | bytes() as t: return t
        case -0.0: return "negzero"
        case x if (n := x): return n
print(g((2, "b")) , g((2, ["b", 3])), g({"x": [1, 2, 3]}), g(b"q"), g(0), g(7))
class Color: RED = 1
match 1:
    case Color.RED: print("red")
match (x := 5):
    case 5: print("walrus", x)
match {"a": None}:
    case {"a": None}: print("none val")
match float("nan"):
    case float(): print("nan ok")
match "abc":
    case [*_]: print("no")
    case str(x): print(x)
match 3:
    case int(real=1): print(1)
    case int(real=3, imag=0): print("kw")
match [1, 2, 3]:
    case [1, *x] | [2, *x]: print(x)
