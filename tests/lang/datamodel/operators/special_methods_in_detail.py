class L:
    def __init__(self, n): self.n = n
    def __getattr__(self, k): raise AttributeError(k)
log = []
def mk(name, ret):
    def m(self, *a):
        log.append((name, a)); return ret
    m.__name__ = name
    return m
# implicit lookup bypasses instance and __getattribute__
class A:
    def __getattribute__(self, n): print("GA", n); return object.__getattribute__(self, n)
    def __len__(self): return 3
a = A(); a.__dict__["__len__"] = lambda: 99; print(len(a)); print(a.__len__())
# numeric
class N:
    for _op in "add sub mul truediv floordiv mod divmod pow lshift rshift and or xor matmul".split():
        exec(f"def __{_op}__(s, o, *m): return ('{_op}', o) + m\ndef __r{_op}__(s, o, *m): return ('r{_op}', o) + m")
        if _op != "divmod": exec(f"def __i{_op}__(s, o): return ('i{_op}', o)")
    def __neg__(s): return "neg"
    def __pos__(s): return "pos"
    def __abs__(s): return "abs"
    def __invert__(s): return "inv"
    def __round__(s, n="none"): return ("round", n)
    def __trunc__(s): return "trunc"
    def __floor__(s): return "floor"
    def __ceil__(s): return "ceil"
    def __index__(s): return 7
n = N()
print(n + 1, 1 + n, n - 1, 1.5 - n, n * 2, [1] * n if 0 else 2 * n, n / 1, "x" / n, n // 1, 1 // n, n % 1, 1 % n, "%s" % n if 0 else 0, divmod(n, 1), divmod(1, n), n ** 2, 2 ** n, pow(n, 2, 3), pow(2, n), n << 1, 1 << n, n >> 1, n & 1, 1 & n, n | 1, n ^ 1, n @ 1, 1 @ n)
for op in ("+", "-", "*", "/", "//", "%", "**", "<<", ">>", "&", "|", "^", "@"):
    ns = {"x": N()}; exec(f"x {op}= 5", ns); print(ns["x"], end=" ")
print(); import math
print(-n, +n, abs(n), ~n, round(n), round(n, 2), round(n, None), math.trunc(n), math.floor(n), math.ceil(n), int(n), float(n), complex(n), hex(n), [10, 20, 30, 40, 50, 60, 70, 80][n], "abcdefghij"[n:], range(n), bin(n), chr(n) == "\x07", bytes(n), "ab" * 1)
class NI:
    def __add__(s, o): return NotImplemented
    def __radd__(s, o): return NotImplemented
    def __iadd__(s, o): return NotImplemented
    def __eq__(s, o): return NotImplemented
    def __lt__(s, o): return NotImplemented
    def __pow__(s, o, m=None): return NotImplemented
for ex in ("NI() + 1", "1 + NI()", "NI() + NI()", "NI() < NI()", "NI() < 3", "3 > NI()", "NI() == NI()", "NI() != 3", "NI() >= 1", "NI() ** 2", "pow(NI(), 2, 3)", "pow(2, NI(), 3)", "NI() @ 1", "-NI()", "~NI()", "abs(NI())", "divmod(NI(), 1)", "round(NI())", "NI()[0]", "NI()()", "len(NI())", "iter(NI())", "next(NI())", "1 in NI()", "hash(NI())", "int(NI())", "float(NI())", "complex(NI())", "bool(NI())", "reversed(NI())", "NI().x", "[1][NI()]", "range(NI())", "'%d' % NI()", "bytes(NI())", "str(NI())[:5]", "format(NI(), 'x')", "list(NI())", "dict(NI())", "set([[]])", "{[]: 1}", "sum([NI()])", "min(NI(), NI())", "sorted([NI(), NI()])", "with_(NI())", "del_()", "math.floor(NI())", "oct(NI())", "slice(NI()).indices(3)", "memoryview(NI())", "isinstance(1, NI())", "issubclass(int, NI())", "[*NI()]", "{**NI()}", "print(*NI())", "'a'.join(NI())", "[].extend(NI())", "enumerate(NI())", "zip(NI())", "filter(None, NI())", "open_", "chr(NI())", "ord(NI())", "pow(NI(), 1)", "getattr(NI(), 3)", "eval(NI())", "NI() + (yield_ if 0 else 1)", "x = 3"):
    try: print(ex, "=", eval(ex))
    except Exception as e: print(ex, "->", type(e).__name__, e)
# reflected priority for subclasses
class B:
    def __add__(s, o): return "B.add"
    def __radd__(s, o): return "B.radd"
    def __eq__(s, o): return "B.eq"
    def __lt__(s, o): return "B.lt"
    def __gt__(s, o): return "B.gt"
class C(B):
    def __radd__(s, o): return "C.radd"
    def __eq__(s, o): return "C.eq"
    def __gt__(s, o): return "C.gt"
class D(B): pass
print(B() + C(), C() + B(), B() + D(), B() == C(), B() < C(), B() < D(), D() < B(), 1 + C(), 1 == C(), 1 < C())
class I(int):
    def __radd__(s, o): return "I.radd"
    def __add__(s, o): return "I.add"
print(1 + I(2), I(1) + 2, 1.0 + I(2), sum([I(1), I(2)]))
# bool/len
class Bl:
    def __bool__(s): return 1
class Bl2:
    def __len__(s): return -1
class Bl3:
    def __len__(s): return "x"
class Bl4:
    def __len__(s): return 2 ** 70
class Bl5:
    def __bool__(s): raise KeyError("b")
for c in (Bl, Bl2, Bl3, Bl4, Bl5):
    for f in (bool, len, lambda x: not x, lambda x: 1 if x else 2):
        try: print(c.__name__, f(c()))
        except Exception as e: print(c.__name__, type(e).__name__, e)
# hash/eq
class H:
    def __eq__(s, o): return True
try: hash(H())
except TypeError as e: print(e, H.__hash__)
class H2(H): __hash__ = object.__hash__
print(isinstance(hash(H2()), int))
class H3:
    def __hash__(s): return "x"
class H4:
    def __hash__(s): return 2 ** 100
class H5:
    def __hash__(s): return -1
try: hash(H3())
except TypeError as e: print(e)
print(hash(H4()) == hash(2 ** 100), hash(H5()))
# str/repr/format/bytes
class S:
    def __repr__(s): return 3
    def __str__(s): return b"x"
    def __format__(s, f): return 5
    def __bytes__(s): return "x"
    def __index__(s): return "i"
    def __int__(s): return "n"
    def __float__(s): return 1
    def __complex__(s): return 2
    def __iter__(s): return 3
    def __length_hint__(s): return "h"
    def __dir__(s): return 3
    def __fspath__(s): return 4
    def __sizeof__(s): return 100
    def __reversed__(s): return "rev"
    def __contains__(s, x): return "truthy" if x else ""
    def __getitem__(s, k): return k
    def __class_getitem__(c, k): return k
    def __call__(s, *a, **k): return a, k
s = S()
for ex in ("repr(s)", "str(s)", "format(s)", "f'{s}'", "f'{s!r}'", "bytes(s)", "hex(s)", "int(s)", "float(s)", "complex(s)", "iter(s)", "dir(s)", "reversed(s)", "0 in s", "1 in s", "1 not in s", "s[1]", "s[1:2]", "s[1:2, ...]", "s[...]", "s[()]", "s[1,]", "s[*[1, 2]]", "s[*(1,), 3]", "S[3]", "s(1, *[2], k=3)", "'%s' % s", "'%r' % s", "'{}'.format(s)", "print(s)", "list(s)", "[x for x in s]"):
    try: print(ex, "=", eval(ex))
    except Exception as e: print(ex, "->", type(e).__name__, e)
class Old:
    def __init__(s, n): s.n = n
    def __getitem__(s, i):
        if i >= s.n: raise IndexError
        return i * 10
print(list(Old(3)), 10 in Old(3), [*Old(2)], max(Old(3)), dict(zip("ab", Old(2))), tuple(Old(1)), iter(Old(1)).__class__.__name__, (lambda a, b: (a, b))(*Old(2)))
class Itm:
    def __getitem__(s, k): print("get", k); return 1
    def __setitem__(s, k, v): print("set", k, v)
    def __delitem__(s, k): print("del", k)
i = Itm(); i[0] += 5; i[1:2] = 3; del i[..., 1], i[2]; i[i[0]] = i[1]; (i[3], *i[4]), i[5] = (1, 2), 3
class E:
    def __enter__(s): print("enter"); return s
    def __exit__(s, *a): print("exit", a[0]); return a[0] is KeyError
with E() as x, E() as (y): raise KeyError
with (E() as a, E() as b,): pass
with (E()): pass
with (E(), E()): pass
class EI: __enter__ = lambda s: 1
class EE: __exit__ = lambda s, *a: 1
for c in (EI, EE, int):
    try:
        with c(): pass
    except TypeError as e: print(e)
class Cmp:
    def __init__(s, v): s.v = v
    def __lt__(s, o): return s.v < o.v
print([c.v for c in sorted([Cmp(3), Cmp(1), Cmp(2)])], Cmp(1) > Cmp(0), max(Cmp(1), Cmp(5)).v)
class Miss(dict):
    def __missing__(s, k): s[k] = k * 2; return s[k]
print(Miss()[4], Miss().get(4), Miss(a=1)["a"])
