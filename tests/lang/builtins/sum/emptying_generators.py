# Built-ins that empty generators: what the generator does meanwhile, where they stop, what they raise.
def g(n):
    for i in range(n):
        print("y", i) if n < 5 else None
        yield i
print(sum(g(10)), sum(g(0)), sum((x * 0.5 for x in range(10))), sum((x for x in [1, 2.5, 3])), sum((x for x in [1, True, 2**70, 3])), sum((x for x in [2**47, 2**47, 2**47, -5])))
print(sum(([1], [2]), []), sum((x for x in [[1], [2]]), []), sum(x > 3 for x in range(10)))
from fractions import Fraction
print(sum(Fraction(1, n) for n in range(1, 10)), sum((x for x in [0.25, 0.5, Fraction(1, 2)])), sum(x for x in [1j, 2, 0.5]))
print(any(x > 3 for x in g(4)), any(g(3)), all(g(3)), all(x < 10 for x in g(3)), any(x for x in []), all(x for x in []))
class B:
    def __init__(s, v): s.v = v
    def __bool__(s): print("bool", s.v); return s.v
    def __lt__(s, o): print("lt"); return s.v < o.v
    def __gt__(s, o): print("gt"); return s.v > o.v
print(any(B(x) for x in (False, True, False)), all(B(x) for x in (True, False, True)))
print(max(x for x in [3, 1, 4.5, 1]), min(x for x in "hello"), max((x for x in []), default=7), max(B(x) for x in (1, 3, 2)).v, min((B(x) for x in (1, 0, 2))).v)
try: max(x for x in [])
except ValueError as e: print('empty')
try: max(x for x in [1, "a"])
except TypeError as e: print(e)
try: sum(x for x in [1, "a"])
except TypeError as e: print(e)
print(list(g(7)), tuple(g(3)), set(g(6)), sorted(x % 3 for x in range(7)), ",".join(str(x) for x in range(5)), dict((x, x) for x in range(3)))
def flat(t):
    for i in t:
        if isinstance(i, list): yield from flat(i)
        else: yield i
print(list(flat([1, [2, [3, [4, 5]], 6], [[[7]]]])), sum(flat([1, [2, [3]]])), any(flat([0, [0, [5, 1]], 0])))
def bad():
    yield 1
    raise KeyError("x")
l = [0]
try: l.extend(bad())
except KeyError as e: print(l, repr(e))
gg = g(6)
print(any(x == 2 for x in gg), list(gg))
def re():
    yield 1
    yield from [2, 3]
    r = yield 4
    print("sent", r)
    yield from iter((5, 6))
print(list(re()), *re())
me = None
def selfish():
    yield 1
    yield list(me)
me = selfish()
try: list(me)
except ValueError as e: print(e)
try: sum(me2 for me2 in (1, None))
except TypeError as e:
    print(e); tb = e.__traceback__; print(tb.tb_lineno, tb.tb_next)
print(sum(map(len, ["a", "bb"])), list(filter(None, (x for x in (0, 1, 2)))), sum(float(x) for x in range(5)), sum((0.5,)*10), sum(0.5 for _ in range(10)), sum((1e308, 1e308)), sum(x for x in (1e308, 1e308, -1e308)))
l=[]
def evil():
    for i in range(40):
        if i % 10 == 9: l.clear()
        yield i
l.extend(evil()); print(l)
def deep(n):
    if n: yield from deep(n-1)
    else: yield 1; yield 2
print(list(deep(500)), sum(deep(900)))
print(sum((x for x in (1, 2, 0.5, 3, True))), sum((0.5 for _ in range(3)), 2), sum((x for x in (1.5, 2**60, 1j))), sum(x for x in (1, 2**60, 2**60)), sum((x for x in (1, [2])), ) if False else "")
print(sum((x for x in (0.5, float("inf"), 1))), sum(x for x in (0.5, float("nan"))), sum(x for x in ()), sum((x for x in ()), 5), any(x for x in ()), all(x for x in ()))
for f in (max, min):
    try: f(x for x in ())
    except ValueError as e: print("empty")
    print(f(x for x in (3, 1, 2.5)), f(x for x in ("b", "a")), f((x for x in ((1, 2), (1, 3), (0, 9)))), f((x for x in ()), default=4), f((x for x in (1, -2)), key=abs))
class A:
    __contains__ = staticmethod(any)
    __bool__ = lambda s: any(x for x in (0, 1))
print((x for x in (0, 2)) in A(), bool(A()))
def boom():
    yield 1
    raise KeyError("boom")
for f in (sum, any, all, max, min, list):
    g = boom()
    try: f(g); print("no")
    except KeyError as e: print(f.__name__, e, e.__traceback__.tb_next.tb_lineno)
    try: print(list(g))
    except KeyError as e: print('later', e)
import functools
print(list(map(sum, ((x for x in (1, 2)), (x for x in (3, 4))))), sorted([(x for x in (3, 1)), (x for x in (1, 1))], key=sum)[0] is not None)
def gen_returning():
    yield 1
    return 9
print(sum(gen_returning()), [*gen_returning()])
def outer():
    r = yield from gen_returning()
    yield r
print(sum(outer()), max(outer()), any(v > 8 for v in outer()))
print(sum(sum(y for y in range(x)) for x in range(6)), max(sum(y for y in range(x)) for x in range(6)), any(all(y < 3 for y in range(x)) for x in (5, 2)))
