# The same subscript is the same object; aliases are copied, pickled, named; special classes are not iterable or subclassed.
import collections.abc
import copy
import pickle
import typing
from typing import *

T = TypeVar("T")
P = ParamSpec("P")


class Box(Generic[T]):
    pass


aliases = [
    List[int], Dict[str, T], Callable[[int], str], Callable[..., int], Callable[P, T], Annotated[int, "x"], Literal[1, 2],
    Tuple[()], Tuple[int, ...], ClassVar[int], Box[int], Type[int], Concatenate[int, P], collections.abc.Callable[[int], T],
]
for alias in aliases:
    again = [pickle.loads(pickle.dumps(alias, protocol)) for protocol in range(6)]
    print(alias, alias.__name__, all([one == alias for one in again]), copy.deepcopy(alias) == alias)
print(List[int] is List[int], Literal[1] is Literal[True], Callable[[int], str] is Callable[[int], str])
for form in List, Callable[[int], int], Annotated[int, 1], ClassVar:
    try:
        iter(form)
    except TypeError as error:
        print(error)
for cls in type(ClassVar), type(List[int]):
    try:
        type("Sub", (cls,), {})
    except TypeError as error:
        print(error)
for text in "List['/x']", "Optional['']", "List[Protocol]", "List[Generic]", "Literal[()]":
    try:
        print(eval(text))
    except (SyntaxError, TypeError) as error:
        print(type(error).__name__, error)
