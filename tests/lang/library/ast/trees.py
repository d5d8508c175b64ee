import ast
src = '''"""Doc."""
import os.path as p, sys
from . import x as y
from ..a import *
@deco(1)
async def f(a, /, b: int = 1, *args, c, d=2, **kw) -> str:
    "inner"
    global g
    async with a as b, c: pass
    async for i in x: break
    else: continue
    return await z
class C[T: int, *Ts, **P](B, metaclass=M):
    x: int = 3
    def m(self): nonlocal q; yield 1; yield from k
if a: pass
elif b: pass
else: pass
for i, j in k: del i, a[0], a.b
while not x or y and z: x += 1
try: raise E from e
except (A, B) as e: pass
else: pass
finally: assert x, "m"
try: pass
except* V: pass
with open(f) as g, h: pass
match p:
    case [1, *rest] | {"a": _, **kw}: pass
    case C(x, y=2) if z: pass
    case None | a.b as n: pass
type A[X] = list[X]
print(f"{a!r:>{w}} b {c}", *a, **k, sep="")
z = [i async for i in a if b if c]; y = {i for i in a}; x = {k: v for k, v in d}; w = (i for i in a)
v = a if b else c; u = lambda q, *r: q; (n := 5); t = a[1:2, ::3, ...]; s = {**a, "k": 1}; 1 < a <= 3 is not None in q; -a ** b @ c // d % e << f >> g & h | i ^ j
'''
tree = ast.parse(src)
print(ast.dump(tree)); print(ast.dump(tree, indent=2)); print(ast.dump(ast.parse("a.b(c)", mode="eval"), include_attributes=True)); print(ast.dump(ast.parse("x = 1\n"), annotate_fields=False)); print(ast.dump(ast.parse("f()"), show_empty=True)); print(ast.dump(ast.parse("1;2", mode="single")))
print([type(n).__name__ for n in ast.walk(ast.parse("a + b * c"))], ast.get_docstring(tree), ast.get_docstring(tree.body[4]))
class V(ast.NodeVisitor):
    def visit_Name(self, n): names.append(n.id)
names = []; V().visit(ast.parse("a + f(b, c=d.e)")); print(names)
class R(ast.NodeTransformer):
    def visit_Name(self, n): return ast.copy_location(ast.Constant(n.id), n)
    def visit_Pass(self, n): return None
print(ast.dump(R().visit(ast.parse("a + b\nif x:\n  pass\n  c"))))
n = ast.Name("x", ast.Store()); print(n._fields, n.id, n.ctx.__class__.__name__)
print([f for f, _ in ast.iter_fields(tree.body[4])], [type(c).__name__ for c in ast.iter_child_nodes(tree.body[4])], isinstance(n, ast.expr), isinstance(n, ast.AST), ast.Name.__mro__, n._attributes)
s2 = "x = (1 +\n  'é' * 2)\n"; t2 = ast.parse(s2); print(repr(ast.get_source_segment(s2, t2.body[0].value)), [(type(k).__name__, k.lineno, k.col_offset, k.end_lineno, k.end_col_offset) for k in ast.walk(t2) if hasattr(k, "lineno")])
print(ast.dump(ast.fix_missing_locations(ast.Expression(ast.Name("q", ast.Load()))), include_attributes=True), ast.increment_lineno(ast.parse("a"), 3).body[0].lineno)
for bad in (lambda: ast.dump(3), lambda: ast.parse("a b"), lambda: ast.parse("x", mode="zz"), lambda: ast.get_docstring(ast.parse("1").body[0]), lambda: ast.Name(1, 2, 3)):
    try: bad()
    except Exception as e: print(type(e).__name__, e)
match ast.parse("f(1)", mode="eval").body:
    case ast.Call(func=ast.Name(id=name), args=[ast.Constant(value)]): print(name, value)
