import contextvars
from contextvars import ContextVar, Context, Token, copy_context
def show(x):
    s = repr(x); i = s.find(" at 0x")
    while i >= 0:
        j = i + 6
        while s[j] in "0123456789abcdef": j += 1
        s = s[:i] + s[j:]; i = s.find(" at 0x")
    return s
v = ContextVar("v"); d = ContextVar("d", default=3)
print(show(v), show(d), v.name, d.get(), v.get("x"))
try: v.get()
except LookupError as e: print(type(e).__name__, show(e))
t = v.set(1); print(v.get(), show(t), t.old_value, t.var is v)
t2 = v.set(2); print(t2.old_value); v.reset(t2); print(v.get(), show(t2))
def inner(a, *, b):
    v.set("in"); d.set("din")
    return a, b, v.get()
c = copy_context()
print(c.run(inner, 1, b=2), v.get(), d.get(), c[v], c[d], len(c), v in c, c.get(d), sorted(k.name for k in c), list(c.keys()) == list(c), sorted(map(str, c.values())))
for f in (lambda: v.reset(t2), lambda: d.reset(t), lambda: c.run(lambda: v.reset(t)), lambda: c["x"], lambda: "x" in c, lambda: ContextVar(3), lambda: Token(), lambda: c.run(lambda: c.run(print)), lambda: v.reset(3), lambda: Context()[v]):
    try: f()
    except Exception as e: print(type(e).__name__, show(e).replace(repr(c), "CTX")[:110])
print(Context() == Context(), c == c.copy(), c == Context(), ContextVar[int], Token.MISSING)
v.reset(t)
print(v.get(None))
with v.set(5): print(v.get())
print(v.get(None))
class D: pass
try:
    class X(ContextVar): pass
except TypeError as e: print(e)
print(Context, ContextVar, Token, type(t))
def fail(): raise ValueError("inside")
try: c.run(fail)
except ValueError as e:
    import traceback; print(traceback.format_exc())
