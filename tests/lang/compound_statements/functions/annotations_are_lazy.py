def f(a: undefined1, b: int = 3, *c: str, d: "text", **e: list[int]) -> undefined2: pass
try: f.__annotations__
except NameError as e: print(e)
undefined1 = float; undefined2 = None
print(f.__annotations__, f.__annotate__, f.__annotate__(1)) if 0 else print(f.__annotations__)
print(f.__annotate__.__name__, f.__annotate__.__qualname__)
for fmt in (1, 2, 3, 4, 99):
    try: print(fmt, f.__annotate__(fmt))
    except Exception as e: print(fmt, type(e).__name__, e)
class A:
    x: int
    y: undefined3 = 4
    if True: z: str = "s"
    if False: w: bytes
    def m(self, q: x) -> "A": pass
try: A.__annotations__
except NameError as e: print(e)
undefined3 = complex
print(A.__annotations__, A.__annotate__.__name__)
try: A.m.__annotations__
except NameError as e: print(e)
import annotationlib
from annotationlib import Format, get_annotations, ForwardRef
def g(a: nope1, b: list[nope2], c: int | nope3, d: nope.attr) -> nope4(3): pass
print(get_annotations(g, format=Format.STRING))
fr = get_annotations(g, format=Format.FORWARDREF)
print(fr.keys(), fr['a'].__forward_arg__, type(fr['b']).__name__)
try: get_annotations(g)
except NameError as e: print(e)
print(get_annotations(f, format=Format.VALUE), [x for x in Format], Format.VALUE)
x: int = 5
y: str
print(__annotations__) if 0 else None
import sys
print(sys.modules["__main__"].__annotations__, __annotate__.__name__)
(z): float = 3
print("z" in sys.modules["__main__"].__annotations__)
def loc():
    a: undefined_never = 3
    b: undefined_never
    try: print(b)
    except UnboundLocalError as e: print(e)
    return a
print(loc(), loc.__annotations__)
d = {}
d["k"]: int = 4
print(d)
class B: pass
print(B.__annotations__, B.__annotate__); B.__annotations__["q"] = 1; print(B.__annotations__)
class C(A): pass
print(C.__annotations__)
C.__annotations__ = {"new": 3}; print(C.__annotations__, C.__annotate__)
del C.__annotations__; print(C.__annotations__)
C.__annotate__ = lambda fmt: {"fmt": fmt}; print(C.__annotations__)
try: C.__annotate__ = 3
except TypeError as e: print(e)
try: del C.__annotate__
except (TypeError, AttributeError) as e: print(type(e).__name__, e)
f.__annotations__ = {"z": 1}; print(f.__annotations__, f.__annotate__)
try: f.__annotations__ = 3
except TypeError as e: print(e)
f.__annotate__ = lambda fmt: {"w": fmt}; print(f.__annotations__)
del f.__annotations__; print(f.__annotations__, f.__annotate__)
try: f.__annotate__ = 4
except TypeError as e: print(e)
try: del f.__annotate__
except (TypeError, AttributeError) as e: print(type(e).__name__, e)
f.__annotate__ = lambda fmt: 3
try: f.__annotations__
except TypeError as e: print(e)
print((lambda x: x).__annotations__, (lambda: 0).__annotate__)
class E:
    cell = "class cell"
    def m(self, a: cell, b: __class__) -> E: pass
    v: cell
print(E.m.__annotations__, E.__annotations__)
def closure():
    loc = "closure local"
    def inner(a: loc, b: later): pass
    later = "later local"
    return inner
print(closure().__annotations__)
print(get_annotations(E), get_annotations(closure, format=Format.STRING))
class F[T]:
    a: T
    def m[U](self, x: T, y: U): pass
print(F.__annotations__, F.m.__annotations__)
import typing
class NT(typing.NamedTuple):
    p: int
    q: str = "d"
print(NT(1), NT.__annotations__)
print(typing.get_type_hints(closure()) if 0 else "")
r = ForwardRef("int"); print(r, r.evaluate(), r.__forward_arg__)
