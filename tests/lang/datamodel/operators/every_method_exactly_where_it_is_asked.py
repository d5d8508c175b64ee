# Language reference 3.3.6 - 3.3.12: containers, numbers, context managers, matching, buffers, lookup.
def show(f, *a):
    try: r = f(*a)
    except BaseException as e: print(type(e).__name__, e)
    else: print(repr(r))
log = []
class N:
    def __init__(self, name, give=NotImplemented): self.name = name; self.give = give
    def __repr__(self): return self.name
def method(op):
    def f(self, *o): log.append((op, self, *o)); return self.give
    return f
OPS = ["add", "sub", "mul", "matmul", "truediv", "floordiv", "mod", "divmod", "pow", "lshift", "rshift", "and", "xor", "or"]
for op in OPS:
    for p in ("", "r", "i"):
        if op == "divmod" and p == "i": continue
        setattr(N, f"__{p}{op}__", method(p + op))
class M(N): pass
class K(N):
    __radd__ = lambda self, o: ("K.radd", o)
import operator
ab = {"add": "+", "sub": "-", "mul": "*", "matmul": "@", "truediv": "/", "floordiv": "//", "mod": "%", "lshift": "<<", "rshift": ">>", "and": "&", "xor": "^", "or": "|", "pow": "**"}
for op, sym in ab.items():
    for a, b in ((N("a"), N("b")), (N("a"), M("b")), (N("a"), 1), (1, N("b")), (N("a"), K("b")), (M("a"), N("b"))):
        log.clear()
        show(lambda: eval(f"a {sym} b", {"a": a, "b": b})); print(log); log.clear()
        def aug():
            ns = {"a": a, "b": b}; exec(f"a {sym}= b", ns); return ns["a"]
        show(aug); print(log)
log.clear(); show(divmod, N("a"), N("b")); show(divmod, N("a"), 1); show(divmod, 1, N("a")); show(divmod, N("a"), M("b")); print(log)
log.clear(); show(pow, N("a"), N("b"), 3); show(pow, 2, N("b"), 3); show(pow, 2, 3, N("c")); show(pow, N("a"), M("b"), 5); print(log)
class U:
    def __neg__(self): return "neg"
    def __pos__(self): return "pos"
    def __abs__(self): return "abs"
    def __invert__(self): return "inv"
    def __round__(self, *n): return ("round", n)
    def __trunc__(self): return "trunc"
    def __floor__(self): return "floor"
    def __ceil__(self): return "ceil"
    def __complex__(self): return 3
    def __int__(self): return 3.0
    def __float__(self): return 3
    def __index__(self): return "x"
import math
u = U()
show(lambda: -u); show(lambda: +u); show(lambda: ~u); show(abs, u); show(round, u); show(round, u, 3); show(round, u, None); show(math.trunc, u); show(math.floor, u); show(math.ceil, u); show(complex, u); show(int, u); show(float, u); show(hex, u); show(operator.index, u)
class E: pass
e = E()
show(lambda: -e); show(lambda: +e); show(lambda: ~e); show(abs, e); show(round, e); show(math.trunc, e); show(math.floor, e); show(math.ceil, e); show(complex, e); show(int, e); show(float, e); show(hex, e); show(operator.index, e); show(lambda: [1][e]); show(lambda: e[0]); show(len, e); show(iter, e); show(next, e); show(reversed, e); show(lambda: 1 in e); show(lambda: e()); show(lambda: [1][e:]); show(bytes, e); show(lambda: [*e]); show(lambda: {**e}); show(lambda: print(*e)); show(lambda: print(**e)); show(operator.length_hint, e); show(format, e, "x"); show(hash, e) if 0 else None
def with_(o):
    with o: pass
show(with_, e)
async def awith(o):
    async with o: pass
async def afor(o):
    async for x in o: pass
async def aw(o): await o
def drive(c):
    try: c.send(None)
    finally: c.close()
for f in (awith, afor, aw):
    show(lambda: drive(f(e))); show(lambda: drive(f(5)))
class AI:
    def __aiter__(self): return 5
class AI2:
    def __aiter__(self): return self
    def __anext__(self): return 5
class AI3:
    async def __aiter__(self): return self
class AI4:
    def __await__(self): return 5
class AI5:
    def __await__(self): return [1]
class AI6:
    async def __await__(self): pass
class AI7:
    def __await__(self): yield 1
show(lambda: drive(afor(AI()))); show(lambda: drive(afor(AI2()))); 
import warnings; warnings.simplefilter("ignore")
show(lambda: drive(afor(AI3()))); show(lambda: drive(aw(AI4()))); show(lambda: drive(aw(AI5()))); show(lambda: drive(aw(AI6()))); show(lambda: drive(aw(AI7())))
class CM:
    def __enter__(self): return 1
show(with_, CM())
class CM2:
    def __exit__(self, *a): return 1
show(with_, CM2())
class CM3:
    def __enter__(self): return 1
    def __exit__(self): return 1
show(with_, CM3())
class CM4:
    def __enter__(self): return 1
    def __exit__(self, t, v, tb): print(t, v, tb is not None); return "yes"
def w2():
    with CM4(): raise ValueError("v")
    return "after"
show(w2)
class CM5:
    async def __aenter__(self): return 1
    async def __aexit__(self, *a): return 1
show(with_, CM5()); show(lambda: drive(awith(CM4())))
# containers
class Seq:
    def __init__(self, n): self.n = n
    def __getitem__(self, k):
        print("get", k)
        if isinstance(k, int) and k >= self.n: raise IndexError("done")
        return k
    def __len__(self): print("len"); return self.n
s = Seq(2)
show(list, s); show(lambda: s[-1]); show(lambda: s[1:2]); show(lambda: s[::-1]); show(lambda: s[1, 2:3, ...]); show(lambda: list(reversed(s))); show(lambda: 1 in s); show(lambda: 7 in s); show(tuple, s); show(lambda: [*s]); show(sorted, s); show(lambda: dict.fromkeys(s)); show(sum, s); show(max, s); show(lambda: list(map(str, s))); show(lambda: list(zip(s, s))); show(enumerate, s) if 0 else None
a, b = s
print(a, b)
def un():
    a, b, c = s
show(un)
def un():
    a, = s
show(un)
class LH:
    def __init__(self, h): self.h = h
    def __iter__(self): return iter([1])
    def __length_hint__(self):
        if isinstance(self.h, BaseException): raise self.h
        return self.h
for h in (1, -1, "x", NotImplemented, None, 10**30, True, ValueError("v"), TypeError("t"), 2.0): show(list, LH(h)); show(operator.length_hint, LH(h), 7); show(lambda: bytes(LH(h)))
class Cont:
    def __contains__(self, x): return [] if x else "yes"
show(lambda: 1 in Cont()); show(lambda: 0 in Cont()); show(lambda: 0 not in Cont())
class NoneC:
    __contains__ = None
    def __iter__(self): return iter([1])
show(lambda: 1 in NoneC())
class NoneI:
    __iter__ = None
    def __getitem__(self, i): return 1
show(iter, NoneI()); show(lambda: 1 in NoneI()); show(reversed, NoneI()); show(list, NoneI())
class NoneR:
    __reversed__ = None
    def __getitem__(self, i): return 1
    def __len__(self): return 1
show(reversed, NoneR())
class BadI:
    def __iter__(self): return 5
show(iter, BadI()); show(list, BadI()); show(lambda: [*BadI()]); show(lambda: 1 in BadI())
class Miss(dict):
    def __missing__(self, k): return ("missing", k)
m = Miss(a=1)
show(lambda: m["b"]); show(m.get, "b"); show(lambda: "b" in m); show(m.pop, "b"); show(dict.__getitem__, m, "q"); show(lambda: m["a"]); show(lambda: "{x}".format_map(m)); show(lambda: "%(zz)s" % m); show(lambda: eval("zz", {}, m)); show(lambda: m[[]])
class Sub:
    def __getitem__(self, k): return ("g", k)
    def __setitem__(self, k, v): print("s", k, v)
    def __delitem__(self, k): print("d", k)
q = Sub(); show(lambda: q[1:2, ::3]); q[1:2] = 3; q[...] = 4; del q[1, 2], q[:]; q[0] += (1,); show(lambda: q[*[1, 2], 3]); show(lambda: q[()]); show(lambda: q[1,]); show(lambda: q[1:2,])
class CG:
    def __class_getitem__(cls, k): return (cls.__name__, k)
class CG2(CG): pass
show(lambda: CG[1]); show(lambda: CG2[1, 2]); show(lambda: CG()[1]); show(lambda: E[1]); show(lambda: int[1]); show(lambda: type[int]); show(lambda: list[int]); show(lambda: dict[str, int]); show(lambda: tuple[()]); show(lambda: list[...])
class Meta(type):
    def __getitem__(cls, k): return ("meta", k)
class MC(metaclass=Meta):
    def __class_getitem__(cls, k): return "cgi"
show(lambda: MC[1])
class Call:
    __call__ = None
show(lambda: Call()()); show(callable, Call())
class MA:
    __match_args__ = ["a"]
class MB:
    __match_args__ = (1,)
class MD:
    __match_args__ = ("a", "a"); a = 1
class ME:
    __match_args__ = ("a", "b"); a = 1
def mt(o, c, n):
    if n == 1:
        match o:
            case c(x): return x
    elif n == 2:
        match o:
            case c(x, y): return x, y
    else:
        match o:
            case c(x, a=y): return x, y
    return "no"
for c in (MA, MB, MD, ME, E, int, str): 
    for n in (1, 2, 3): show(mt, c(), c, n)
def mt3(o, C):
    match o:
        case C(): return 1
show(mt3, 1, 5); show(mt3, 1, int | str); show(mt3, 1, (int,))
class Buf:
    def __buffer__(self, flags): print("flags", flags); return memoryview(b"abc")
    def __release_buffer__(self, view): print("released", type(view).__name__)
show(bytes, Buf()); show(lambda: b"x" + Buf()); show(lambda: b"".join([Buf()])); show(bytearray, Buf()); show(lambda: int(Buf())); show(lambda: bytes([1]).find(Buf())); show(lambda: b"abc" == Buf())
class Buf2:
    def __buffer__(self, flags): return 5
show(memoryview, Buf2()); show(bytes, Buf2())
