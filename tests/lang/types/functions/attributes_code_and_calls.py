def f(a, /, b: int, c=3, *args, d, e=5, **kw) -> str:
    "doc"
    x = 1
    def g(): return x, a
    return g
for n in ("__name__", "__qualname__", "__module__", "__doc__", "__defaults__", "__kwdefaults__", "__closure__", "__dict__", "__type_params__"): print(n, getattr(f, n))
co = f.__code__
for n in ("co_name", "co_qualname", "co_argcount", "co_posonlyargcount", "co_kwonlyargcount", "co_nlocals", "co_varnames", "co_cellvars", "co_freevars", "co_firstlineno", "co_filename", "co_flags", "co_names", "co_consts"):
    v = getattr(co, n)
    print(n, v if n != "co_consts" else [type(c).__name__ for c in v][:1])
g = f(1, 2, d=3); print(g.__code__.co_freevars, g.__closure__ and [c.cell_contents for c in g.__closure__], g.__code__.co_flags)
c = g.__closure__[0]; print(type(c).__name__, c == c, c < g.__closure__[1], repr(c)[:9]); c.cell_contents = 9; print(g())
del c.cell_contents
try: c.cell_contents
except ValueError as e: print(e)
try: g()
except NameError as e: print(e)
import types
CellType = type(c); e1 = CellType(); e2 = CellType(4); print(e2.cell_contents, e1 == CellType(), e1 < e2, e2 != 4)
try: hash(e2)
except TypeError as e: print(e)
def h(a, b=2): return a, b
for s in ("h.__defaults__ = (7, 8); print(h())", "h.__defaults__ = None; h(1)", "h.__defaults__ = 3", "h.__defaults__ = (1,2,3); print(h())", "h.__kwdefaults__ = {'b': 1}; print(h(1))", "h.__kwdefaults__ = 3", "h.__name__ = 'q'; print(h.__name__, h.__qualname__)", "h.__qualname__ = 'z.q'; print(h)if 0 else print(h.__qualname__)", "h.__name__ = 3", "del h.__name__", "h.__doc__ = 5; print(h.__doc__)", "del h.__doc__; print(h.__doc__)", "h.__module__ = 3; print(h.__module__)", "h.__code__ = 3", "h.__code__ = (lambda a, b: ('new', a, b)).__code__; print(h(1, 2))", "h.__code__ = g.__code__", "g.__code__ = h.__code__", "h.__dict__ = {'z': 1}; print(h.z)", "h.__dict__ = 3", "h.attr = 1; print(vars(h))", "del h.attr; h.attr", "h.__globals__ = {}", "h.__closure__ = ()", "h.__class__ = int", "del h.__code__", "del h.__defaults__; print(h.__defaults__)", "h.__builtins__ = 3", "print(type(h.__builtins__).__name__, h.__globals__ is globals())", "h.__call__ = 3; print(h(1, 2))"):
    try: exec(s)
    except Exception as e: print(s, "->", type(e).__name__, e)
F = type(h)
k = F(h.__code__, {"__name__": "mm"}, "newname", (5, 6)); print(k(), k.__name__, k.__module__, k.__qualname__)
m = F(g.__code__, globals(), closure=(CellType(1), CellType(2))); print(m())
for args in ((3, {}), (h.__code__, 3), (g.__code__, {}), (g.__code__, {}, None, None, ()), (g.__code__, {}, None, None, (1, 2)), (h.__code__, {}, 3), (h.__code__, {}, None, 3), (h.__code__, {}, None, None, (CellType(1),))):
    try: F(*args)
    except Exception as e: print(type(e).__name__, e)
class A:
    def m(self, x): return x
    @staticmethod
    def s(): pass
    @classmethod
    def c(cls): pass
a = A(); b = a.m
print(b.__self__ is a, b.__func__ is A.m, b.__name__, b.__qualname__, b.__doc__, b == a.m, b is a.m, hash(b) == hash(a.m), b(3), A.m(a, 4), A.c.__self__, a.c.__func__ is A.__dict__["c"].__func__)
MT = type(b); q = MT(len, [1, 2]); print(q(), q.__self__, q)
for args in ((len,), (3, 4), (len, None)):
    try: MT(*args)
    except TypeError as e: print(e)
print(len.__name__, len.__qualname__, len.__module__, len.__self__.__name__, bool(len.__doc__), [].append.__self__, [].append.__name__, [].append.__qualname__, list.append.__objclass__, list.append.__name__, list.append.__qualname__, type(list.append).__name__, type([].append).__name__, type(list.__len__).__name__, type([].__len__).__name__, type(dict.fromkeys).__name__, type(dict.__dict__["fromkeys"]).__name__, type(str.maketrans).__name__)
print(repr(len), repr(list.append), repr(dict.fromkeys)[:30], repr(list.__len__), repr(dict.__dict__["fromkeys"]), repr([].__len__)[:40], repr(type.__dict__["__mro__"]), repr(int.__dict__["real"]))
print([].append == [].append, list.append == list.append, len == len, "a".upper == "a".upper)
for call in ("list.append()", "list.append(3, 4)", "list.append([], 1, 2)", "f()", "f(1)", "f(1, 2)", "f(1, 2, d=1, a=3)()[1]", "f(1, b=2, d=3, c=4)()", "f(1, 2, 3, 4, 5, d=1)()", "f(1, 2, b=3, d=4)", "f(a=1, b=2, d=3)", "f(1, 2, d=1, **{'d': 2})", "f(*3)", "f(**3)", "f(**{1: 2})", "f(1, *[2], **{'d': 3}, **{'d': 4})", "h(1, 2, 3)", "h()", "h(1, bb=3)", "h(1, c=2, dd=3)", "A()", "A(1)", "A(x=1)", "a.m()", "a.m(1, 2)", "a.m(y=1)", "A.m()", "a.s(1)", "(lambda: 0)(1)", "(lambda x, y, z: 0)()", "(lambda *, k1, k2: 0)()", "(lambda *, k1, k2, k3: 0)(1)", "(lambda a, b=1: 0)(1, 2, 3)", "(lambda a, *, b=1: 0)(1, 2, b=3)", "(lambda a, /: 0)(a=1)", "(lambda a, b, /: 0)(1, a=1, b=2)", "3()", "None()", "'x'()", "a()", "(1)(2)", "A.x()", "a.x()", "f.x()"):
    import warnings
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try: print(call, eval(call) if "A()" not in call else 0)
        except Exception as e: print(call, "->", type(e).__name__, e)
new = co.replace(co_name="renamed", co_firstlineno=77); print(new.co_name, new.co_firstlineno, new == co, co == co.replace(), hash(co) == hash(co.replace()))
print(compile("a.b.c; d = 1; import e.f as g", "fn", "exec").co_names, compile("x = 1", "fn", "exec").co_filename)
print([t for t in co.co_lines()][:0], type(co.co_positions()).__name__ != "", co.co_varnames[:co.co_argcount + co.co_kwonlyargcount])
def docless(): pass
def gen(): yield
async def coro(): pass
async def agen(): yield
print([x.__code__.co_flags for x in (docless, gen, coro, agen, lambda *a: 0, lambda **k: 0, f)], docless.__doc__)
class Doc:
    """class
    doc"""
    def m(self):
        """method
            doc

        end
        """
print(repr(Doc.__doc__), repr(Doc.m.__doc__))
def fdoc():
    f"not doc"
def bdoc():
    b"not doc"
def cdoc():
    "a" "b"
print(fdoc.__doc__, bdoc.__doc__, cdoc.__doc__)
import sys
def frames():
    loc = 1
    fr = sys._getframe()
    return fr.f_code.co_name, fr.f_lineno, fr.f_locals["loc"], fr.f_back.f_code.co_name, fr.f_globals is globals(), sys._getframe(1).f_lineno, fr is sys._getframe()
print(frames())
try: sys._getframe(1000)
except ValueError as e: print(e)
