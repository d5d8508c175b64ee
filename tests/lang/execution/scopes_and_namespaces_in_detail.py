x = "g"
class A:
    x = "c"
    y = [x for _ in range(1)]
    z = [(lambda: x)() for _ in range(1)]
    w = (lambda: x)()
    def m(self): return x
    v = [i for i in x]
    try: u = [x for x in "q" if x == "q"]; t = x
    finally: pass
    gen = list(x for _ in range(1))
    nested = [[x for _ in range(1)] for _ in range(1)]
print(A.y, A.z, A.w, A().m(), A.v, A.u, A.t, A.gen, A.nested)
def f():
    x = 1
    def g():
        nonlocal x; x += 1
        class B:
            nonlocal x
            x = x + 10
        return x
    return g(), x
print(f())
def h():
    global newg; newg = 5
    class C:
        global inclass
        inclass = 6
    for newg2 in (): pass
    def i():
        global x; x = "changed"
    i()
h(); print(newg, inclass, x); x = "g"
def ub():
    try: print(q)
    except UnboundLocalError as e: print(e)
    q = 1; del q
    try: print(q)
    except UnboundLocalError as e: print(e)
    try: del q
    except UnboundLocalError as e: print(e)
ub()
def fv():
    def inner(): return late
    try: inner()
    except NameError as e: print(type(e).__name__, e)
    late = 3
    r = inner(); del late
    try: inner()
    except NameError as e: print(type(e).__name__, e)
    return r
print(fv())
fs = [lambda: i for i in range(3)]; print([q() for q in fs]); fs = [lambda i=i: i for i in range(3)]; print([q() for q in fs])
def comp():
    a = 1
    r = [a for a in range(3)]; s = {a: b for a, b in ((1, 2),)}; 
    k = [y := 5, [y := y + z for z in range(3)]]
    return a, r, s, y, k, [last := n for n in range(4)][-1], last
print(comp())
print([(a, b) for a in range(3) if a for b in range(a) if b != 1], [[j for j in range(i)] for i in range(3)])
def locs():
    a = 1
    d = locals(); d["a"] = 99; b = 2
    e = locals()
    return a, d is e, sorted(d), sorted(e)
print(locs())
class L:
    p = 1
    locals()["q"] = 2
    r = sorted(k for k in locals() if not k.startswith("_"))
print(L.q, L.r)
def ex():
    v = 1
    exec("v = 2; nw = 3")
    ns = {"v": 5}; exec("v += 1\nw = v", ns); 
    try: nw
    except NameError as e: print(e)
    l = {}; exec("def ff(): return v\nk = 1", {"v": 7}, l)
    return v, ns["v"], ns["w"], l["ff"](), l["k"], eval("v + 1"), eval("v", {"v": 100}), eval("v", {}, {"v": 200})
print(ex())
class GD(dict):
    def __missing__(self, k): return "missing " + k
    def __getitem__(self, k): print("gi", k) if not k.startswith("__") else 0; return super().__getitem__(k)
print(eval("foo", {}, GD(bar=1)), eval("bar", {}, GD(bar=1)))
try: print(eval("foo", GD(bar=1)))
except NameError as e: print(e)
exec("def fn(): return zed\nprint(fn())", {"zed": 3, "print": print})
try: exec("def fn(): return zed\nprint(fn())", {}, {"zed": 3})
except NameError as e: print(e)
g = {"__builtins__": {"len": len}}
try: print(eval("len([1]) ", g)); eval("print", g)
except NameError as e: print(e)
g = {}; exec("1", g); print(list(g), type(g["__builtins__"]).__name__)
try: exec("import sys", {"__builtins__": {}})
except ImportError as e: print(e)
try: exec("class Q: pass", {"__builtins__": {}})
except NameError as e: print(e)
c = compile("a + b", "f", "eval"); print(eval(c, {"a": 1, "b": 2}))
for args in (("1", 3), ("1", {}, 3), (3,), ("x y",), (b"1+1",), ("  1",), ("1\n",), ("",)):
    for fn in (eval, exec):
        try: print(fn.__name__, args, fn(*args))
        except Exception as e: print(fn.__name__, args, type(e).__name__, e)
def mk():
    fr = 1
    return compile("fr", "x", "eval"), (lambda: fr)
cd, lm = mk()
try: exec(lm.__code__)
except TypeError as e: print(e)
try: exec(lm.__code__, closure=lm.__closure__); print("ok")
except TypeError as e: print(e)
for cl in ((), 3, (1,), lm.__closure__ * 2):
    try: exec(lm.__code__, closure=cl)
    except TypeError as e: print(e)
try: exec("1", closure=())
except TypeError as e: print(e)
print(vars() is globals(), "x" in dir(), globals()["x"], __name__)
del x
try: x
except NameError as e: print(e)
try: del x
except NameError as e: print(e)
print([*(lambda *a, **k: (a, k))(1, *[2], b=3, **{"c": 4})], max(*[1, 2], *(3,)))
class M:
    __private = 1
    def get(self): return self.__private, [self.__private for _ in range(1)], (lambda: self.__private)()
    def kw(self, __a=1): return __a
    class __Inner: pass
    from sys import path as __path
    def ex(self): return eval("self.__private") if hasattr(self, "__private") else "no"
    __x: int = 3
print(M().get(), M().kw(_M__a=2), [n for n in dir(M) if n.startswith("_M")], M().ex(), M.__annotations__)
class __: __y = 1
print(__.__dict__["__y"] if "__y" in __.__dict__ else "mangled")
class _Z: 
    def f(self): return __q
    __q = 3
print(_Z._Z__q)
