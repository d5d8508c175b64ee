import ast

PROGRAM = """
async def walk(a, /, b: int = 1, *rest, c=2, **more) -> None:
    async for x in y:
        await x
    async with z as w, v:
        pass
def f(*, key): return
class C(Base, metaclass=M):
    x: int = 3
    y: str
for i in j:
    break
else:
    continue
while True: ...
if a: b
elif c: d
with open(p) as q: pass
try:
    raise E from cause
except (A, B) as error: pass
else: pass
finally: pass
try: pass
except* G: raise
assert x, "message"
del a, b[0], c.d
a = b, *c = d
a += 1
global g
nonlocal n
import a.b as c, d
from . import e
from ..m import f as g
type X[T: int, *Ts, **P] = list[T]
match subject:
    case 1 | "two": pass
    case None: pass
    case [a, *rest, _]: pass
    case {"k": v, **others}: pass
    case Point(x, y=0) if x: pass
    case a.b as c: pass
"""

KINDS = "AsyncFunctionDef AsyncFor AsyncWith Await FunctionDef ClassDef AnnAssign Assign AugAssign For While If With Try TryStar"
KINDS += " Raise Return Assert Delete Global Nonlocal Import ImportFrom Pass Break Continue Expr ExceptHandler TypeAlias"
KINDS += " TypeVar TypeVarTuple ParamSpec Match MatchAs MatchClass MatchMapping MatchOr MatchSequence MatchSingleton MatchStar MatchValue"
tree = ast.parse(PROGRAM)
for kind in KINDS.split():
    cls = getattr(ast, kind)
    found = [node for node in ast.walk(tree) if type(node) is cls]
    print(kind, len(found), cls._fields, cls._attributes, cls.__mro__[1].__name__)
    for node in found[:2]:
        shown = ast.dump(node)
        print("   ", shown if len(shown) < 150 else shown[:150] + "...")
for cls in [ast.withitem, ast.match_case, ast.alias, ast.arguments, ast.arg, ast.TypeIgnore]:
    found = [node for node in ast.walk(tree) if type(node) is cls]
    print(cls.__name__, cls._fields, len(found), cls.__mro__[1].__name__)
print([each.optional_vars and each.optional_vars.id for each in ast.walk(tree) if isinstance(each, ast.withitem)])
walk = tree.body[0]
print(walk.args.vararg.arg, walk.args.kwarg.arg, walk.returns.value, walk.type_comment, walk.args.args[0].type_comment)
print([alias.asname for alias in ast.walk(tree) if isinstance(alias, ast.alias)])
print([getattr(node, "type_comment", "none") for node in ast.walk(tree) if isinstance(node, (ast.Assign, ast.For, ast.With, ast.AsyncFor, ast.AsyncWith))])
for base in [ast.excepthandler, ast.type_ignore, ast.type_param, ast.boolop, ast.cmpop, ast.unaryop, ast.operator, ast.expr_context]:
    print(base.__name__, base._fields, [cls.__name__ for cls in base.__subclasses__()])
