from dataclasses import dataclass
from enum import Enum
import collections.abc as ca
@dataclass
class P:
    x: int
    y: int = 0
class Q(P): pass
class N:
    __match_args__ = ("a", "a")
    a = 1
class B:
    __match_args__ = ["a"]
class S:
    __match_args__ = ("p",)
    @property
    def p(self): return 7
class G:
    __match_args__ = ("z",)
    def __getattr__(self, n): return n * 2
class NS:
    __match_args__ = (1,)
class Fake:
    __class__ = P
    x = 5; y = 6
class L(list): pass
class M(type):
    @property
    def __match_args__(cls): return ("q",)
class MM(metaclass=M):
    q = 3
def f(v):
    match v:
        case bool(b): return ("bool", b)
        case int(n) if n > 5: return ("big", n)
        case int(): return "int"
        case str(real=r): return r
        case str(s): return ("s", s)
        case L([a, *r]): return ("L", a, r)
        case [P(x=1), P(x, y)]: return ("pp", x, y)
        case list(l): return ("l", l)
        case P(1, y=2): return "P12"
        case P(x, y=yy): return ("P", x, yy)
        case S(p=7): return "S"
        case G(z=zz, k=kk): return (zz, kk)
        case MM(3): return "MM"
        case {"t": "a", "v": val, **rest}: return (val, rest)
        case {"t": t}: return ("t", t)
        case dict(d): return ("d", d)
        case ca.Sized(): return "sized"
        case float(w): return w
        case None: return "none"
        case _: return "other"
for v in (True, 9, 3, "q", L([1, 2, 3]), [P(1), P(4, 5)], [1], P(1, 2), P(3, 4), Q(1, 2), Q(9), S(), G(), MM(), {"t": "a", "v": 1, "w": 2}, {"t": "b"}, {}, {1: 2}, (1,), 1.5, 2j, None, object(), Fake(), frozenset()):
    print(f(v))
def g(v, k):
    try:
        match v, k:
            case (P(1, 2, 3), _): print("?")
    except TypeError as e: print(e)
    try:
        match v:
            case N(1, 1): print("?")
    except TypeError as e: print(e)
    try:
        match v:
            case B(1): print("?")
    except TypeError as e: print(e)
    try:
        match v:
            case NS(1): print("?")
    except TypeError as e: print(e)
    try:
        match v:
            case P(1, x=1): print("?")
    except TypeError as e: print(e)
    try:
        match v:
            case object(1): print("?")
    except TypeError as e: print(e)
    try:
        C = 5
        match v:
            case C(): print("?")
    except TypeError as e: print(e)
    class K: a = "k"; b = "k"
    try:
        match {"k": 1}:
            case {K.a: 1, K.b: 2}: print("?")
    except ValueError as e: print(e)
    try:
        match v:
            case S(p, q=1): print("?")
            case _: print("no q")
    except TypeError as e: print(e)
for v in (P(1, 2), N(), B(), NS(), S()): g(v, 1)
from collections import defaultdict, OrderedDict, ChainMap
for m in (defaultdict(int, a=1), OrderedDict(a=1), ChainMap({"a": 1})):
    match m:
        case {"a": 1, "b": _}: print("b")
        case {"a": x, **r}: print(type(m).__name__, x, r)
    print(len(m))
match {"a": {"b": [1, {"c": 2}]}}:
    case {"a": {"b": [_, {"c": c}]}}: print(c)
match {2: "x", 1.0: "y", None: 3}:
    case {2: a, 1: b, None: c}: print(a, b, c)
