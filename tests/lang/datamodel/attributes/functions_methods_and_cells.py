# 3.2.8.1 user-defined functions: special attributes
import types, inspect
def show(f, *names):
    for n in names:
        try: print(n, repr(getattr(f, n)))
        except Exception as e: print(n, type(e).__name__, e)
def tr(fn, *a):
    try: print(fn(*a))
    except Exception as e: print(type(e).__name__, e)
x = 10
def f(a, b=1, /, c=2, *d, e, g=5, **h):
    "doc"
    y = a
    def inner(): return y, x
    return inner
show(f, "__name__", "__qualname__", "__doc__", "__module__", "__defaults__", "__kwdefaults__", "__dict__", "__closure__", "__type_params__", "__annotations__", "__annotate__")
print(f.__globals__ is globals(), f.__builtins__ is __builtins__ or f.__builtins__ is vars(__builtins__) if not isinstance(__builtins__, dict) else True)
for n, v in [("__globals__", {}), ("__closure__", ()), ("__name__", 5), ("__qualname__", 5), ("__defaults__", 5), ("__kwdefaults__", 5), ("__dict__", 5), ("__code__", 5), ("__annotations__", 5), ("__type_params__", 5), ("__doc__", 5), ("__module__", 5), ("__builtins__", {}), ("__annotate__", 5)]:
    try: setattr(f, n, v); print(n, "set", getattr(f, n))
    except Exception as e: print(n, type(e).__name__, e)
f.__doc__ = "doc"
for n in ("__name__", "__qualname__", "__code__", "__dict__", "__globals__", "__closure__", "__defaults__", "__kwdefaults__", "__annotations__", "__module__", "__type_params__", "__doc__", "__annotate__"):
    def k(a=1, *, b=2) -> int: pass
    try: delattr(k, n); print(n, "deleted", getattr(k, n, "gone"))
    except Exception as e: print(n, type(e).__name__, e)
f.attr = 1; print(f.__dict__, f.attr)
c = f.__code__
for n in ("co_name", "co_qualname", "co_argcount", "co_posonlyargcount", "co_kwonlyargcount", "co_nlocals", "co_varnames", "co_cellvars", "co_freevars", "co_names", "co_filename", "co_firstlineno", "co_flags"):
    print(n, getattr(c, n))
i = f(1, e=2)
print(i.__closure__[0].cell_contents, i.__code__.co_freevars, i.__code__.co_names, i.__code__.co_flags)
print(i.__closure__[0] == types.CellType(1), i.__closure__[0] < types.CellType(2), types.CellType() == types.CellType(), types.CellType() < types.CellType(1))
tr(lambda: types.CellType().cell_contents)
i.__closure__[0].cell_contents = 99; print(i())
del i.__closure__[0].cell_contents
tr(i)
def gen(): yield 1
async def co(): pass
async def ag(): yield
print([g.__code__.co_flags for g in (gen, co, ag, lambda: 0)])
print([bool(g.__code__.co_flags & 3) for g in (gen, co, ag)], [fn.__code__.co_flags for fn in (lambda *a: 0, lambda **k: 0)])
class A:
    def m(self): "mdoc"; return self
    @classmethod
    def c(cls): return cls
    @staticmethod
    def s(): return 1
a = A()
m = a.m
show(m, "__name__", "__qualname__", "__doc__", "__module__", "__func__") if False else print(m.__name__, m.__qualname__, m.__doc__, m.__module__, m.__func__ is A.__dict__["m"], m.__self__ is a)
tr(setattr, m, "x", 1); tr(setattr, m, "__doc__", 1); tr(setattr, m, "__name__", 1); tr(setattr, m, "__self__", 1); tr(setattr, m, "__func__", 1)
A.m.y = 3; print(m.y, a.m.y)
print(A.c.__self__ is A, A.c.__func__, A.s, a.s is A.s) if False else print(A.c.__self__ is A, a.c.__self__ is A)
print(a.m == a.m, a.m is a.m, A().m == A().m, hash(a.m) == hash(a.m), a.m != A.m)
print(types.MethodType(len, [1, 2])(), types.MethodType(A.m, 5)())
tr(types.MethodType, 5, 5); tr(types.MethodType, len, None); tr(types.MethodType, len)
print(len.__name__, len.__qualname__, len.__module__, len.__self__.__name__, [].append.__qualname__, [].append.__self__, [].append.__module__, "".join.__name__)
tr(setattr, len, "x", 1)
print(type(len), type([].append), type(list.append), type(int.__add__), type((1).__add__), type(dict.fromkeys), type(dict.__dict__["fromkeys"]))
print(list.append.__objclass__, list.append.__qualname__, int.__add__.__objclass__)
print(A.__dict__["c"].__func__.__name__, A.__dict__["c"].__wrapped__.__qualname__, A.__dict__["s"].__isabstractmethod__)
print(types.FunctionType(c, {}, "nn", (1,), None).__defaults__ if not c.co_freevars else None)
tr(types.FunctionType, i.__code__, {}); tr(types.FunctionType, i.__code__, {}, "n", (), (1,)); tr(types.FunctionType, c, 5); tr(types.FunctionType, 5, {}); tr(types.FunctionType, c, {}, 5); tr(types.FunctionType, c, {}, "x", 5)
print(types.FunctionType(c, {"__name__": "zz"}).__module__, types.FunctionType(c, {}).__module__, types.FunctionType((lambda: 1).__code__, {}).__name__)
