# outcome: finished | fuel
import types, functools, itertools, collections, weakref, re, datetime
def fn(a, b=1, *, c=2):
    "doc"
def gen(): yield
async def co(): pass
async def ag(): yield
class C:
    __slots__ = ("s", "__dict__", "__weakref__")
    p = property(lambda s: 1)
    def m(self): pass
    @classmethod
    def cm(cls): pass
    @staticmethod
    def sm(): pass
class D(C): pass
try: 1/0
except Exception as e: tb = e.__traceback__; exc = e
c = co()
import sys
fr = sys._getframe()
objs = [fn, gen(), c, ag(), C(), C, D, C.p, C().m, C.__dict__["cm"], C.__dict__["sm"], fn.__code__, tb, exc, OSError(1, "x"), ImportError("x", name="n"), SyntaxError("m", ("f", 1, 2, "t")), UnicodeDecodeError("utf-8", b"x", 0, 1, "r"), StopIteration(1), SystemExit(2), AttributeError("a", name="n", obj=1), NameError("a", name="n"), KeyError(1), ExceptionGroup("g", [exc]), fr, types, len, [].append, (lambda: 1), types.CellType(1), super(D, D()), object(), 1, "s", b"b", bytearray(), [], (), {}, set(), frozenset(), 1.5, 1j, range(3), slice(1), memoryview(b"x"), iter([]), enumerate([]), zip(), map(len, []), filter(None, []), reversed([]), weakref.ref(C), types.SimpleNamespace(), types.MappingProxyType({}), C.s, C.__dict__["s"], functools.partial(fn), collections.OrderedDict(), collections.deque(), collections.defaultdict(list), re.compile("x"), re.match("x", "x"), datetime.date(2000,1,1), datetime.timedelta(1), datetime.datetime(2000,1,1), datetime.timezone.utc, list[int], int | str, types.MethodType(fn, 1), type, None, Ellipsis, NotImplemented, t"x{1}"]
n = 0
kinds = set()
for o in objs:
    for name in sorted(set(dir(type(o))) | set(dir(o))):
        for value in (None, 1, "x", {}, [], (), fn, C, exc, object(), -1, 2**70, "\ud800"):
            try: setattr(o, name, value)
            except SystemError as e: print("SYS set", type(o).__name__, name, e)
            except Exception as e: pass
            n += 1
            if name in ("__class__", "__dict__", "__code__"): continue
        try: delattr(o, name)
        except SystemError as e: print("SYS del", type(o).__name__, name, e)
        except Exception: pass
        try: getattr(o, name)
        except SystemError as e: print("SYS get", type(o).__name__, name, e)
        except Exception: pass
        try: repr(o); 
        except SystemError as e: print("SYS repr", type(o).__name__, name, e)
        except Exception: pass
print(n)
