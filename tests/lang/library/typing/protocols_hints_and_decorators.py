import typing, sys
from typing import *
T = TypeVar("T")
@runtime_checkable
class Closable(Protocol):
    def close(self) -> None: ...
class Named(Protocol):
    name: str
@runtime_checkable
class HasName(Protocol):
    name: str
    def m(self): pass
class F:
    name = "f"
    def close(self): pass
    def m(self): pass
class G: pass
print(isinstance(F(), Closable), isinstance(G(), Closable), issubclass(F, Closable), issubclass(G, Closable), isinstance(F(), HasName), isinstance(G(), HasName))
g = G(); g.name = 1; g.m = print; print(isinstance(g, HasName))
for src in ("isinstance(F(), Named)", "issubclass(F, Named)", "issubclass(F, HasName)", "Named()", "Closable()", "runtime_checkable(F)", "exec('class Q(Protocol, F): pass')", "get_protocol_members(F)", "issubclass(3, Closable)"):
    try: print(src, eval(src))
    except Exception as e: print(src, type(e).__name__, e)
class Impl(Closable):
    def __init__(self, x): self.x = x
    def close(self): pass
print(Impl(3).x, isinstance(Impl(1), Closable), is_protocol(Closable), is_protocol(Impl), is_protocol(F), is_protocol(Protocol), sorted(get_protocol_members(HasName)), Closable._is_protocol)
class GP(Protocol[T]):
    def get(self) -> T: ...
class GP2[Q](Protocol):
    def get(self) -> Q: ...
print(GP[int], GP.__parameters__, GP2[int], GP2.__parameters__, GP.__mro__)
class Child(Closable, Protocol):
    def more(self): ...
print(sorted(get_protocol_members(Child)))
@runtime_checkable
class NoneMeth(Protocol):
    def __hash__(self): ...
print(isinstance([], NoneMeth), isinstance(1, NoneMeth), isinstance(3, SupportsInt), isinstance("a", SupportsInt), isinstance(3, SupportsIndex), isinstance(2.5, SupportsRound), isinstance(1j, SupportsAbs), isinstance(b"", SupportsBytes), issubclass(int, SupportsFloat))
def f(a: "int", b: "List['G']" = None, *c: Optional["G"], **d: Annotated[int, 1]) -> "Undefined0": pass
for src in ("get_type_hints(f)", "get_type_hints(f, localns={'Undefined0': str})", "get_type_hints(f, globals(), {'Undefined0': str}, include_extras=True)", "get_type_hints(len)", "get_type_hints(3)", "get_type_hints(typing)==typing.__annotations__"):
    try: print(src, eval(src))
    except Exception as e: print(src, type(e).__name__, e)
class A:
    x: "int"
    y: ClassVar["str"] = "s"
    z: Final[int] = 3
class B(A):
    x: "B"
    w: List["A"] | None
print(get_type_hints(A), get_type_hints(B), get_type_hints(B.__init__))
@no_type_check
class NC:
    a: "bad name"
    def m(self, q: "also bad"): pass
print(get_type_hints(NC), get_type_hints(NC.m))
@overload
def ov(x: int) -> int: ...
@overload
def ov(x: str) -> str: ...
def ov(x): return x
print(len(get_overloads(ov)), [get_type_hints(o)["x"] for o in get_overloads(ov)], ov(3)); clear_overloads(); print(get_overloads(ov))
@overload
def only(): ...
try: only()
except NotImplementedError as e: print(e)
@final
class Fin:
    @final
    def m(self): pass
    @override
    def n(self): pass
print(Fin.__final__, Fin.m.__final__, Fin.n.__override__, cast(int, "x"), assert_type(3, int), TYPE_CHECKING)
try: assert_never("val" * 50)
except AssertionError as e: print(e)
sys.stderr = sys.stdout; print(reveal_type([1]))
@dataclass_transform(kw_only_default=True)
def dt(cls): return cls
print(dt.__dataclass_transform__)
print(get_origin(List[int]), get_origin(List), get_origin(int), get_origin(Generic), get_origin(Generic[T]), get_origin(Literal[1]), get_origin(Annotated[int, 1]), get_origin(ClassVar[int]), get_origin(int | str), get_origin(list[int]), get_origin(Callable[[int], str]), get_args(Callable[[int], str]), get_args(Callable[..., str]), get_args(Dict), get_args(Union[int, str]), get_args(int), get_args(Annotated[int, 1, 2]))
print(evaluate_forward_ref(ForwardRef("List[int]"), globals=globals()), evaluate_forward_ref(ForwardRef("'int'")))
def deco(fn: Callable[[T], T]) -> Callable[..., T]: pass
print(get_type_hints(deco))
type Al[X] = list[X]
print(Al[int], Al.__value__, Al.__type_params__, get_args(Al[int]), get_origin(Al[int]))
class GG[X, *Y, **Z]: pass
print(GG.__type_params__, GG.__orig_bases__, GG[int, str, [int]], GG.__parameters__)
def gf[X: int, Y: (str, bytes), Z = int](x: X) -> Y: pass
print(gf.__type_params__, [p.__bound__ for p in gf.__type_params__], gf.__type_params__[1].__constraints__, gf.__type_params__[2].__default__, get_type_hints(gf))
print(TypeVar("D", default=int).__default__, TypeVar("D").__default__, TypeVar("D").has_default(), TypeVar("B", bound="G").__bound__, TypeVar("V", covariant=True), TypeVar("V", contravariant=True), TypeVar("V", infer_variance=True), ParamSpec("P").args, ParamSpec("P").kwargs, TypeVarTuple("Ts"))
Ts = TypeVarTuple("Ts")
class Arr(Generic[T, Unpack[Ts]]): pass
class Arr2(Generic[*Ts]): pass
print(Arr[int, str, float], Arr2[()], Arr2[int, str], Arr.__parameters__, tuple[*Ts][int, str], Tuple[Unpack[Ts]][int, str], Tuple[int, Unpack[Tuple[str, ...]]])
class Tree(Generic[T]):
    kids: "list[Tree[T]]"
print(get_type_hints(Tree))
print(typing.Pattern, typing.Match) if False else None
print(type(Union[int, str]), Union, isinstance(int | str, Union))
class Movie(TypedDict, total=False):
    title: Required[str]
    year: "int"
print(get_type_hints(Movie), Movie.__annotations__, sorted(Movie.__dict__.keys() & {"__total__", "__required_keys__"}))
class Any2(Any): pass
print(Any2(), Any2.__mro__) if False else print(Any2.__mro__)
import copy
print(Self, Literal["a"] | None, List["Foo"].__args__, TypeAliasType("X", int).__value__)
def kw(**kwargs: Unpack[Movie]): pass
print(kw.__annotations__, get_type_hints(kw))
