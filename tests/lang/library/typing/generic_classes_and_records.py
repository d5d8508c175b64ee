import typing
from typing import *
import collections.abc
T = TypeVar("T"); K = TypeVar("K"); P = ParamSpec("P"); Ts = TypeVarTuple("Ts")
class Box(Generic[T]):
    def __init__(self, x: T): self.x = x
class Pair(Generic[K, T], Box[T]): pass
print(Box[int], Box.__parameters__, Pair.__parameters__, Pair[int, str], Box[int](3).x, Box[int](3).__orig_class__, Pair.__orig_bases__, Box[T][int], Pair.__mro__)
class MyList(List[int]): pass
class MyMap(Mapping[str, T]):
    def __getitem__(self, k): return k
    def __iter__(self): return iter("a")
    def __len__(self): return 1
print(MyList([1]), MyList.__mro__, MyList.__orig_bases__, MyMap[int], MyMap.__mro__[:3], MyMap()["q"])
UserId = NewType("UserId", int)
print(UserId(5), UserId, UserId.__supertype__, UserId.__name__, UserId | None, List[UserId])
try:
    class X(UserId): pass
except TypeError as e: print(e)
class Emp(NamedTuple):
    name: str
    id: int = 3
    def hello(self): return "hi " + self.name
print(Emp("a"), Emp("b", 4).hello(), Emp._fields, Emp._field_defaults, Emp.__annotations__, Emp("x")._replace(id=9), Emp.__mro__, Emp.__bases__)
E2 = NamedTuple("E2", [("a", int), ("b", "str")]); print(E2(1, 2), E2.__annotations__, E2.__module__)
for src in ("class Q(NamedTuple):\n a: int = 1\n b: int", "class Q(NamedTuple, dict): a: int", "class Q(NamedTuple):\n a: int\n _x: int", "class Q(NamedTuple):\n a: int\n def _make(self): pass", "class Q(Emp2, int): pass"):
    try: exec(src)
    except Exception as e: print(type(e).__name__, e)
class NT(NamedTuple, Generic[T]):
    a: T
print(NT[int], NT(1), NT[int](2))
class TD(TypedDict):
    a: int
    b: NotRequired[str]
class TD2(TD, total=False):
    c: Required[int]
    d: ReadOnly[str]
print(TD(a=1), TD.__required_keys__, TD.__optional_keys__, sorted(TD2.__required_keys__), sorted(TD2.__optional_keys__), TD2.__readonly_keys__, sorted(TD2.__mutable_keys__), TD.__total__, TD2.__total__, is_typeddict(TD), is_typeddict(dict), is_typeddict(TypedDict), TD2.__annotations__, TD.__mro__, TD.__bases__)
print(get_type_hints(TD2), get_type_hints(TD2, include_extras=True))
TF = TypedDict("TF", {"x y": int}, total=False); print(TF.__annotations__, TF.__optional_keys__, TF({"x y": 1}), TF.__name__)
for src in ("isinstance({}, TD)", "issubclass(dict, TD)", "exec('class Q(TD, dict): pass')", "exec('class Q(TypedDict):\\n a: 3')", "exec('class Q(TypedDict, foo=1):\\n a: int')"):
    try: print(eval(src))
    except Exception as e: print(type(e).__name__, e)
class TG(TypedDict, Generic[T]):
    v: T
print(TG[int], TG.__parameters__, TG(v=1))
