# 3.3.1 repr/str/bytes/format/lt/hash/bool/del
import re
def show(f, *a, **k):
    try: r = f(*a, **k)
    except BaseException as e: print(type(e).__name__, e)
    else: print(re.sub('0x[0-9a-f]+', '0x', repr(r)))
class R:
    def __repr__(self): return 1
class R2:
    def __str__(self): return b"x"
class R3:
    def __format__(self, s): return 3
class R4:
    def __bytes__(self): return "x"
class R5:
    def __hash__(self): return "x"
class R6:
    def __bool__(self): return 1
class R7:
    def __len__(self): return -1
class R8:
    def __len__(self): return "x"
class R9:
    def __len__(self): return 2**70
class RA:
    def __len__(self): return 2**62
class RB:
    def __bool__(self): return None
class RC:
    def __len__(self): return 1.0
show(repr, R()); show(str, R()); show(str, R2()); show(format, R3(), ""); show(bytes, R4()); show(hash, R5()); show(bool, R6()); show(bool, R7()); show(bool, R8()); show(bool, R9()); show(len, R9()); show(len, R7()); show(len, R8()); show(bool, RB()); show(len, RC()); show(bool, RC()); show(lambda: f"{R()}"); show(lambda: f"{R2()!s}"); show(lambda: "%s" % R2()); show(lambda: "%r" % R()); show(lambda: "%a" % R()); show(ascii, R()); show(lambda: "{}".format(R3())); show(lambda: print(R2())); show(lambda: print(R()))
show(lambda: not R6()); show(lambda: 1 if R7() else 2); show(lambda: R6() and 1); show(lambda: R6() or 1)
class SubStr(str): pass
class RS:
    def __repr__(self): return SubStr("sub")
    def __str__(self): return SubStr("subs")
    def __format__(self, s): return SubStr("subf" + s)
show(type, repr(RS())); show(type, str(RS())); show(type, format(RS())); show(type, f"{RS()}"); show(type, f"{RS():x}a"); show(type, ascii(RS())); show(type, f"{RS()!r}"); show(lambda: type("".join([str(RS())]))); show(lambda: type(str(SubStr("x")))); show(lambda: type(repr(SubStr("x")))); show(lambda: type(f"{SubStr('x')}")); show(lambda: type("%s" % SubStr("x")))
class BS(bytes): pass
class RBs:
    def __bytes__(self): return BS(b"q")
show(lambda: type(bytes(RBs())))
show(format, object(), "x"); show(format, object(), ""); show(object().__format__, 1); show(format, 1, 2); show(format, 1, None); show(object().__format__); show(format, [], "s"); show(format, None, "s"); show(format, type, "s"); show(format, {}, "5"); show(format, "a", "d"); show(format, 1, "s"); show(format, 1.0, "d"); show(format, 1j, "d"); show(format, True, "d"); show(format, True, ""); show(format, True, "s"); show(format, b"", "s"); show(format, 1, "\0"); show(format, 1, "xx"); show(format, 1, "5.2d"); show(format, 1.5, "z.0f"); show(format, 5, "é"); show(format, 1.5, "_,"); show(format, 1, ",_"); show(format, 1, ",,"); show(format, 1, "__"); show(format, 1, ",x"); show(format, 1, "_b"); show(format, 1, "#c"); show(format, 1, "+c"); show(format, -1, "c"); show(format, 2**21, "c"); show(format, "x", "=5"); show(format, "x", "+"); show(format, "x", " "); show(format, "x", "#"); show(format, "x", "05"); show(format, "x", ","); show(format, "x", "z"); show(format, 1, "99999999999999999999"); show(format, 3, ".1"); show(format, 1.5, ","), show(format, 123456.789, "_.2f"); show(format, 123456.123456, ".6_f"); show(format, 123456.123456, ",.6_f"); show(format, 1234567.1234567, ",.7,f"); show(format,12345.678,".,f")
class Lt:
    def __lt__(self, o): return "lt"
    def __le__(self, o): return NotImplemented
    def __eq__(self, o): return []
show(lambda: Lt() < 1); show(lambda: 1 > Lt()); show(lambda: Lt() <= 1); show(lambda: Lt() == 1); show(lambda: Lt() != 1); show(lambda: Lt() > Lt()); show(lambda: Lt() >= 1); show(hash, Lt()); show(lambda: {Lt(): 1}); show(lambda: {Lt()}); show(lambda: Lt.__hash__)
class NE:
    def __eq__(self, o): return NotImplemented
    def __ne__(self, o): return "ne"
show(lambda: NE() != NE()); a = NE(); show(lambda: a == a); show(lambda: a == 1); show(lambda: 1 != a); show(lambda: object().__eq__(1)); show(lambda: object().__ne__(1)); x = object(); show(lambda: x.__eq__(x)); show(lambda: x.__ne__(x)); show(lambda: x.__lt__(x)); show(lambda: x < x); show(lambda: a < a); show(lambda: a.__ne__(a)); show(lambda: object.__ne__(a, a)); show(lambda: object.__eq__(a, a))
show(lambda: [] < {}); show(lambda: None < None); show(lambda: 1j < 1j); show(lambda: int < str); show(lambda: (lambda: 0) < 1); show(lambda: [1] < [None]); show(lambda: (1, "a") < (1, 2)); show(lambda: {} <= {})
class HP:
    def __init__(s, v): s.v = v
    def __hash__(s): return s.v
for v in (-1, 7, True): show(hash, HP(v))
class HN(HP):
    __hash__ = None
show(hash, HN(1)); show(lambda: {}[HN(1)]); show(lambda: HN(1) in {}); show(lambda: HN(1) in set()); show(lambda: {1: 2}.get([])); show(lambda: set().add([])); show(lambda: {[]}); show(lambda: {[]: 1}); show(lambda: frozenset([[]])); show(lambda: {1}.discard({})); show(lambda: {1}.remove({})); show(lambda: {1} - [[]]); show(lambda: {1}.difference([[]])); show(lambda: {1}.issuperset([[]])); show(lambda: {}.pop([])); show(lambda: {}.setdefault([])); show(lambda: dict.fromkeys([[]])); show(lambda: {1: 2}.keys() & [[]]); show(lambda: [] in {1: 2}.keys()); show(lambda: ([], 1) in {1: 2}.items()); show(lambda: hash(([],))); show(lambda: {}.update([([], 1)])); show(lambda: dict([([], 1)])); show(lambda: set([[]])); show(lambda: hash(slice(1, 2)) == hash(slice(1, 2))); show(lambda: hash(slice([])));show(lambda: hash(range(3)) == hash(range(0, 3, 1))); show(lambda: hash(memoryview(bytearray(b"")))); show(lambda: hash(memoryview(b"ab")) == hash(b"ab")); show(lambda: {(1, [2]): 3}); show(lambda: {}.__contains__([])); show(lambda: {}.__getitem__([])); 
def d():
    x = {}
    del x[[]]
show(d)
def d():
    x = {}
    x[[]] = 1
show(d)
