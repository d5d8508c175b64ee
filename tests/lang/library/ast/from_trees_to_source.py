import ast

SOURCES = '''
x = 1, 2
a or b or c
2 ** (-1), (-2) ** 2, -2 ** 2, a ** b ** c, (a ** b) ** c
not (a == b), (not a) == b
f((x := 1))
[y for x in (1, 2) if x if y], {k: v for k, v in z}, (i for i in j), {i for i in j}
lambda x, /, y=1, *a, z, w=2, **k: x
lambda: (yield)
x[1:2, ::3], x[1,], x[()], x[a:b:c]
{**a, 'b': 1}, {1, 2}, {*()}, {}
1e400, 1j, 3 .real, 3.0.real, ..., True, None
"a'b", 'c"d', b"x", "n\\\\n", "\\\\x00", "ü", u"old"
print(*a, **b)
x = yield y
a if b else c if d else e
(a if b else c) if d else e
(lambda: 1)()
a < b <= c is not d not in e in f
a @ b % c // d >> 1 & 2 | 3 ^ 4
(a + b) * c - (d - e) / f
~a, +a, not a, --a
a = b = c
a += 1
del a, b[0]
a: int = 3
(b): str
c.d: int
assert a, b
*a, b = c
global g1
return_ = await_ = 1
'''.strip().splitlines()
BLOCKS = [
    """
async def f():
    '''doc'''
    async with a as b, c:
        pass
    async for x in y:
        await z
    else:
        pass
    return [i async for i in x]
class A(B, metaclass=M, *x):
    "d'oc"
    x: int = 3
    def f(self, a: int=1, *args, b=2, **kw) -> None:
        return
    @property
    @other(1)
    def g(self): ...
""",
    """
try:
    raise X from Y
except (A, B) as e:
    pass
except C:
    raise
except:
    pass
else:
    1
finally:
    2
try:
    pass
except* E:
    pass
""",
    """
match x:
    case 1 | 2 as y if z:
        pass
    case [a, *_, b]:
        pass
    case {'k': v, **rest}:
        pass
    case P(1, x=2):
        pass
    case None | True:
        pass
    case -1+2j:
        pass
    case 'text' | a.b:
        pass
    case _:
        pass
""",
    """
if a:
    b
elif c:
    d
elif e:
    f
else:
    if g:
        h
    i
while 1:
    break
else:
    continue
for i, j in x, y:
    pass
with open(a) as b, c:
    nonlocal_ = 1
from . import x as y, z
from ..a.b import *
import a.b as c, d
""",
    "def f():\n    '''a\n    \"\"\"b\"\"\"\n    '''\n",
]
for source in SOURCES + BLOCKS:
    tree = ast.parse(source)
    text = ast.unparse(tree)
    print(text, ast.dump(ast.parse(text)) == ast.dump(tree))
for text in (ast.unparse(ast.parse("a, b").body[0].value), ast.unparse(ast.Load())):
    print(repr(text))
