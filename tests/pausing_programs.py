"""Programs that pause in the middle of something.

Each calls `pause` once or more, and ends in a value; with `pause` giving 1, 2, 3 ... all must end as
CPython would.
"""

from __future__ import annotations

import ast
import itertools

MIDDLES = {
    "sort key": "sorted([3, 1, 2], key=lambda n: pause() * 0 - n)",
    "with in generator in sum": """
class Guard:
    def __enter__(self):
        log.append("in")
    def __exit__(self, *error):
        log.append("out")
log = []
def numbers():
    with Guard():
        yield pause()
        yield pause()
(sum(numbers()), log)
""",
    "eq in a dict lookup": """
class Key:
    def __init__(self, name):
        self.name = name
    def __hash__(self):
        return 7
    def __eq__(self, other):
        pause()
        return self.name == other.name
table = {Key("a"): 1, Key("b"): 2, Key("c"): 3}
[table[Key("c")], table.get(Key("x"), "none"), len(table)]
""",
    "comprehension": "[pause() + n for n in range(3)]",
    "nested comprehension": "{a: [pause() for _ in range(a)] for a in range(3)}",
    "class body": """
class Shape:
    sides = pause()
    def area(self, base=pause()):
        return base * self.sides
(Shape.sides, Shape().area())
""",
    "except handler with a pending exception": """
log = []
try:
    try:
        1 / 0
    except ZeroDivisionError as error:
        log.append((pause(), str(error)))
        try:
            raise KeyError("new")
        finally:
            log.append(pause())
except KeyError as error:
    log.append((type(error.__context__).__name__, pause()))
log
""",
    "except handler": """
try:
    1 / 0
except ZeroDivisionError as error:
    seen = pause()
    try:
        raise KeyError("new")
    except KeyError as other:
        answer = (seen, type(other.__context__).__name__, str(error))
answer
""",
    "finally with a pending exception": """
log = []
def risky():
    try:
        raise ValueError("x")
    finally:
        log.append(pause())
try:
    risky()
except ValueError as error:
    log.append(str(error))
log
""",
    "decorator and default": """
def decorate(n):
    return lambda function: lambda: function() + n
@decorate(pause())
def f(x=pause()):
    return x
f()
""",
    "property and format": """
class Row:
    @property
    def price(self):
        return pause()
    def __format__(self, spec):
        return f"{pause()}{spec}"
row = Row()
f"{row.price} {row:!}"
""",
    "descriptor and metaclass": """
class Meta(type):
    def __call__(cls, *args):
        return super().__call__(*args, pause())
class Thing(metaclass=Meta):
    def __init__(self, *args):
        self.args = args
Thing(0).args
""",
    "operators": """
class N:
    def __init__(self, v): self.v = v
    def __add__(self, other): return N(self.v + pause())
    def __radd__(self, other): return N(self.v * 100 + pause())
    def __iadd__(self, other): return N(self.v - pause())
    def __bool__(self): return pause() % 2 == 1
    def __len__(self): return pause()
    def __contains__(self, x): return pause() == x
    def __getitem__(self, i): return pause() + i
n = N(10)
a = (n + 1).v
b = (1 + n).v
n += 1
[a, b, n.v, not n, len(n), 6 in n, n[5], bool(n) or "no"]
""",
    "generator send and throw": """
def talk():
    got = yield pause()
    try:
        yield got + pause()
    except ValueError:
        yield pause()
g = talk()
[next(g), g.send(10), g.throw(ValueError)]
""",
    "min, max, map, filter": """
[min([3, 1, 2], key=lambda n: n * (pause() > 0)), list(map(lambda n: n + pause(), [1, 2])),
 list(filter(lambda n: pause() % 2, [1, 2, 3])), any(pause() > 6 for _ in range(3))]
""",
    "match": """
class P:
    __match_args__ = ("x",)
    @property
    def x(self): return pause()
match P():
    case P(5): answer = "five"
    case P(x): answer = x
answer
""",
    "str of an exception": """
class Trouble(Exception):
    def __str__(self): return "number " + str(pause())
try:
    raise Trouble
except Trouble as error:
    answer = str(error)
answer
""",
    "import inside": "import functools\nfunctools.reduce(lambda a, b: a + b * pause(), [1, 2, 3])",
    "unpacking": """
class Pair:
    def __iter__(self):
        yield pause()
        yield pause()
a, *b = Pair()
[a, b, *Pair(), {**dict([Pair()])}]
""",
    "async gather": """
import asyncio
async def one(n):
    await asyncio.sleep(0)
    return n + pause()
async def main():
    return await asyncio.gather(one(10), one(20), one(30))
asyncio.run(main())
""",
}


def by_cpython(code: str):
    """The program's value when CPython runs it and `pause` gives 1, 2, 3 ..."""
    tree = ast.parse(code)
    tree.body[-1] = ast.Assign([ast.Name("answer_", ast.Store())], tree.body[-1].value)
    ast.fix_missing_locations(tree)
    space = {"pause": itertools.count(1).__next__, "__name__": "__main__"}
    exec(compile(tree, "<guest>", "exec"), space)
    return space["answer_"]
