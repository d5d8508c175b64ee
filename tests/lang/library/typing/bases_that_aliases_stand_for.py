"""Aliases among bases: Generic comes once, Protocol and origins that are there already are not repeated."""
import collections.abc
from typing import Generic, List, MutableMapping, Protocol, TypeVar, runtime_checkable

T = TypeVar("T")


class Base(Generic[T]):
    pass


class First(Generic[T], Protocol):
    pass


class Both(List[T], Base[T]):
    pass


class Mapped(MutableMapping[str, int], collections.abc.MutableMapping):
    pass


for cls in (First, Both, Mapped):
    print([base.__name__ for base in cls.__mro__])


@runtime_checkable
class Closes(Protocol):
    def close(self): ...


@runtime_checkable
class AlsoCloses(Protocol):
    def close(self): ...


print(issubclass(Closes, AlsoCloses), issubclass(object, Closes), isinstance([], Closes))
