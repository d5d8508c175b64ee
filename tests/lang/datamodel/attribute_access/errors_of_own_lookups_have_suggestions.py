import traceback
class A:
    def __init__(self): self.blech = 1
    def __getattr__(self, n): raise AttributeError(f"no {n} here")
class P:
    size = 3
    @property
    def sizes(self): raise AttributeError("nope")
    @property
    def inner(self): return self.missing
class G:
    value = 1
    def __getattribute__(self, n):
        if n.startswith("__"): return object.__getattribute__(self, n)
        raise AttributeError(n)
class M:
    def __getattr__(self, n): raise MyError("m", name="own")
class MyError(AttributeError): pass
class C:
    def __getattr__(self, n): return helper()
def helper(): raise AttributeError("deep")
def show(f):
    try: f()
    except AttributeError as e:
        print(type(e).__name__, e, e.name, type(e.obj).__name__)
        print(traceback.format_exception_only(e)[-1], end="")
show(lambda: A().bluch)
show(lambda: A().bluch())
show(lambda: P().sizes)
show(lambda: P().inner)
show(lambda: G().valu)
show(lambda: M().x)
show(lambda: C().y)
show(helper)
def chain(n):
    if n: return chain(n - 1)
    raise AttributeError("end")
show(lambda: chain(5))
print(hasattr(A(), "q"), getattr(A(), "q", 5))
