import annotationlib
from annotationlib import Format, ForwardRef, get_annotations, call_annotate_function, type_repr, annotations_to_string
def f(a: Foo | Foo2, b: "x", *, c: list[Bar[U]] = 3, d: X.y[1:2], e: A + B * C - (D - E), g: -Q ** 2, h: (P | Q)[3], i: F(1, x=Z), j: [A, (B,)], k: {A: B}, l: not_there) -> None: pass
print(get_annotations(f, format=Format.STRING))
r = get_annotations(f, format=Format.FORWARDREF)
for k, v in r.items(): print(k, repr(v).replace(repr(f), "F"))
try: get_annotations(f)
except NameError as e: print(e)
class C:
    x: int
    y: Later
    z: "str"
    w: list[Later]
print(get_annotations(C, format=Format.STRING), list(get_annotations(C, format=Format.FORWARDREF).values()))
class Later: pass
print(get_annotations(C), get_annotations(C, eval_str=True))
print(ForwardRef("Later", module=__name__).evaluate(), ForwardRef("int"), ForwardRef("x", module="m"), ForwardRef("a") == ForwardRef("a"), ForwardRef("list[int]").evaluate(), ForwardRef("nope").evaluate(format=Format.FORWARDREF), ForwardRef("q").evaluate(globals={"q": 4}), ForwardRef("q", owner=C).evaluate(locals={"q": 5}))
for bad in (lambda: ForwardRef(3), lambda: ForwardRef("x y").evaluate(), lambda: ForwardRef("nope").evaluate(), lambda: get_annotations(3), lambda: get_annotations(f, format=2), lambda: get_annotations(f, format=9), lambda: get_annotations(f, eval_str=True, format=3), lambda: call_annotate_function(f.__annotate__, 2)):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
print(type_repr(int), type_repr(C), type_repr(...), type_repr(list[int]), type_repr("s"), type_repr(len), annotations_to_string({"a": int, "b": "x", "c": None}))
print(list(Format), int | ForwardRef("x"), ForwardRef("x") | None)
print(get_annotations(print), get_annotations(C()) if False else "")
def g[T](x: T, y: "T") -> list[T]: pass
print(get_annotations(g, format=Format.STRING), get_annotations(g, eval_str=True))
def deco(x: undefined_a = 1, *args: undefined_b, **kw: dict[str, undefined_c]): pass
print(get_annotations(deco, format=Format.STRING))
