import typing
from typing import *
import collections.abc
T = TypeVar("T"); K = TypeVar("K"); P = ParamSpec("P"); Ts = TypeVarTuple("Ts")
for n in typing.__all__:
    o = getattr(typing, n)
    if "0x" not in repr(o) and n not in ("Match", "Pattern", "ByteString", "NoDefault"): print(n, repr(o), getattr(o, "_nparams", None), getattr(o, "__module__", None), getattr(o, "__name__", None))
shown = [List[int], Dict[str, int], Tuple[int, ...], Tuple[()], Tuple[int, str], Callable[[int], str], Callable[..., int], Callable[P, int], Callable[[], None], Callable[Concatenate[int, P], T],
 Optional[int], Union[int, str, int], Union[int], Union[int, None], Literal[1, "a", True, None], Literal[Literal[1, 2], 3], Annotated[int, "m"], Annotated[Annotated[int, 1], 2], ClassVar[int], Final[str], Type[int], Iterable[T], Generator[int], Generator[int, str, None], AsyncGenerator[int], ContextManager[int], Deque[int], DefaultDict[str, list], Counter[str], ChainMap[int, str], Required[int], NotRequired[int], ReadOnly[int], TypeGuard[int], TypeIs[int], Concatenate[int, P], Unpack[Ts], Tuple[Unpack[Ts]], List["Foo"], list[T], Dict[str, List[Optional[int]]], Mapping[K, T], Awaitable[int], Coroutine[int, str, None], Set[T], FrozenSet[int], Type[Any], List[Any], Iterator[NoReturn], Callable[[T], T][int], Dict[K, List[T]][str, int], Union[T, int][str], Annotated[T, 1][int], Callable[P, T][[int, str], bool], Optional[T][int], Tuple[T, ...][int], List[List[T]][str], Self, Never, LiteralString, TypeAlias, Any, AnyStr, T, Text, IO[str], Hashable, Sized]
for s in shown: print(repr(s), get_origin(s), get_args(s), getattr(s, "__parameters__", "-"))
bad = ["List[int, str]", "Dict[int]", "Hashable[int]", "Union[()]", "Optional[int, str]", "Callable[int]", "Callable[int, str]", "Annotated[int]", "List[ClassVar[int]]", "ClassVar[ClassVar[int]]", "List[Final]", "Self[int]", "Any[int]", "Concatenate[()]", "Concatenate[int]", "Generic[int]", "Generic[T, T]", "Generic[()]", "List()", "Union()", "Optional()", "Any()", "isinstance(1, Any)", "isinstance(1, Union)", "isinstance([], List[int])", "isinstance(1, Literal[1])", "isinstance(1, Optional)", "List[int][str]", "List[T][int, str]", "TypeVar('T', int)", "TypeVar('T', int, bound=str)", "TypeVar('T', covariant=True, contravariant=True)", "assert_never(3)", "List[(1, 2)]", "List[1]", "Literal()", "ForwardRef('x y').evaluate()", "Tuple[int, ...][str]", "Dict()", "Callable[[int], str][int]", "get_type_hints(3)", "cast(int)", "Type[int, str]", "Protocol[int]", "class_(List)", "TypeGuard[int, str]", "Unpack[int, str]", "List.nope"]
for b in bad:
    try: print(b, "->", repr(eval(b)))
    except Exception as e: print(b, type(e).__name__, e)
print(isinstance([], List), issubclass(list, Iterable), isinstance({}, Mapping), issubclass(dict, List), isinstance(1, int | str), isinstance(1, Union[int, str]), isinstance(len, Callable), Deque(), DefaultDict(int), OrderedDict(a=1), Counter("aab"))
print(List[int] == List[int], hash(List[int]) == hash(List[int]), List[int] == list[int], Union[int, str] == Union[str, int], Literal[1, 2] == Literal[2, 1], Literal[0] == Literal[False], Optional[int] == Union[int, None], Callable[[int], str] == Callable[[int], str])
print(List[int] | None, T | int, "X" | T, Optional["X"], Any | int, List | int)
