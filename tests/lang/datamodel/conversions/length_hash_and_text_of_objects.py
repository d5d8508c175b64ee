# What len(), hash(), str() and repr() take from special methods, and what they refuse.
class A:
    def __init__(s,v): s.v=v
    def __len__(s): return s.v
    def __hash__(s): return s.v
    def __str__(s): return s.v
    def __repr__(s): return s.v
class I:
    def __init__(s,n): s.n=n
    def __index__(s): return s.n
class SI(int): pass
class SS(str): pass
for f in (len,hash,str,repr):
    for v in (0,5,-1,-2,True,2**61,2**70,-5,1.5,None,"x",SS("y"),I(3),I(-3),SI(7),b"q",[]):
        try: r=f(A(v)); print(f.__name__, type(r).__name__, r)
        except Exception as e: print(f.__name__, type(e).__name__, e)
class G:
    def __len__(s): raise KeyError("k")
    def __str__(s): yield 1
    async def __repr__(s): return "x"
    __hash__=None
for f in (len,str,hash):
    try: print(f(G()))
    except Exception as e: print(type(e).__name__, str(e)[:40])
class S(str):
    def __str__(s): return "in " + str.__str__(s)
print(str(S("x")), type(str(S("x"))), S(A("zz")), type(S(A("zz"))))
class M(type):
    def __len__(c): return 42
    def __str__(c): return "meta"
    def __repr__(c): return "rmeta"
    def __hash__(c): return 99
class C(metaclass=M): pass
print(len(C), str(C), repr(C), hash(C), len((C,)), {C:1}[C])
class P:
    @staticmethod
    def __len__(): return 3
    @classmethod
    def __str__(c): return c.__name__
    __repr__ = lambda s, *a: "lam"
    def __hash__(s, x=5): return x
print(len(P()), str(P()), repr(P()), hash(P()), f"{P()} {P()!r} {len(P()):>4}")
class D(dict):
    def __len__(s): return 77
    def __str__(s): return "D!"
print(len(D()), str(D()), repr(D()), bool(D()))
class R:
    def __len__(s): return len(s)
try: len(R())
except RecursionError as e: print(e)
x = [len(A(3)) for _ in range(3)]; print(x, len(A(2)) + len(A(4)), max(A("b"), A("c"), key=len, default=0) if 0 else "")
y = {len(A(1)): str(A("s")), hash(A(9)): repr(A("r"))}; print(y)
