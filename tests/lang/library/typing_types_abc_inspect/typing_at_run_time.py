from typing import Any, Optional, Union, TypedDict, NamedTuple, Protocol, get_type_hints, TypeVar, Generic, Literal, runtime_checkable, cast, Callable, Annotated
class TD(TypedDict, total=False):
    a: int
class NT(NamedTuple):
    x: int
    y: str = "d"
@runtime_checkable
class Has(Protocol):
    def go(self): ...
class G:
    def go(self): pass
T = TypeVar("T")
class Box(Generic[T]):
    def __init__(self, v: T): self.v = v
def f(a: int, b: "str" = "", *c: Optional[int]) -> list[int]: pass
print(TD(a=1), NT(1), NT(1).y, isinstance(G(), Has), isinstance(5, Has), Box[int](5).v, get_type_hints(f), cast(int, "x"), Literal[1, "a"], Callable[[int], str], T, Annotated[int, "m"].__metadata__, TD.__annotations__ if False else "-")
