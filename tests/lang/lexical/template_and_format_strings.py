Template = type(t""); Interpolation = type(t"{1}".interpolations[0])
name = "W"; w = 10
t = t"Hello {name!r:>{w}} and {1 + 1} {name=}"
print(type(t), t.strings, t.values, [(i.value, i.expression, i.conversion, i.format_spec) for i in t.interpolations])
print(t, list(t))
print(t"" .strings, t"{name}".strings, list(t"{name}{w}"), t"a" + t"b{name}", (t"x{w}" t"y").strings)
for expr in ('t"a" + "b"', 't"a" "b"', 'rt"\\n{w}"', 'Rt"{{}}"', "t'''a\nb{w}'''", 't"{w:{w}.{w}f}"', 't"{w!x}"', 't"{}"', 't"{w!s:}"', 't"{ w + 1 = !r:5}"', 't"{lambda x: 1}"', 't"{(lambda: 3)()}"', 't"{undefined_zz}"', 'tb"x"', 'ft"x"', 'ut"x"', 't"{w"', 't"}"', 'T"{w}"', 't"{w:%H}"', 't"{[x for x in (1, 2)]}"', 't"{"nested"}"', 't"{t"inner{w}"}"', 'f"{t"q{w}".strings}"'):
    try: r = eval(expr); print(expr, r if not isinstance(r, Template) else (r.strings, [(i.value if not isinstance(i.value, Template) else i.value.strings, i.expression, i.conversion, i.format_spec) for i in r.interpolations]))
    except Exception as e: print(expr, "->", type(e).__name__, e)
print(Template("a", Interpolation(1, "e", None, ""), "b", "c"), Template(), Template(Interpolation(3)).strings)
try: Template(3)
except TypeError as e: print(e)
i = Interpolation("v", "expr", "r", ">5"); print(i, i.value, Interpolation.__match_args__)
match i:
    case Interpolation(v, e, c, f): print(v, e, c, f)
for bad in ((1, 2), (1, "x", "q"), ()):
    try: print(Interpolation(*bad))
    except Exception as e: print(type(e).__name__, e)
for a in ("strings", "value"):
    try: setattr(t if a == "strings" else i, a, 3)
    except AttributeError as e: print(e)
try: class_ = type("X", (Template,), {})
except TypeError as e: print(e)
def html(t): return "".join(x if isinstance(x, str) else str(x.value).upper() for x in t)
print(html(t"<{name.lower()}>"))
print(t"a" == t"a", hash(t) != 0 if 0 else 1)
f_ = f"{name!r:>{w}} {name=} {w:x} {w!s:>4} {{}} {w:{'>'}{5}} {'nested ' f'{w}'} {w=:5} {w = !r}"; print(f_)
print(f"{w:{w}}", f"{3.14159:.{2}f}", f"{'a' 'b'}", f'{"q"}', f"""{
    w  # comment
}""", f"{w:=^10}", f"{ {1: 2}[1] }", f"{w if w else 0}", f"{(lambda x: x * 2)(w)}", f"{w!a}", f"\N{DIGIT ONE}{w}", rf"\{w}", f"{{{w}}}", f"{'\n'}")
class Fm:
    def __format__(self, s): return "F<" + s + ">"
print(f"{Fm()}", f"{Fm():spec}", f"{Fm():{w}-{name}}", f"{Fm()!s:>3}"[:0])
