from abc import ABC, ABCMeta
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence, Sized


class Shape(ABC):
    pass


class Square(Shape):
    pass


class Other:
    pass


def row():
    print([isinstance(x, Shape) for x in (Square(), Other(), 3, [])], [issubclass(x, Shape) for x in (Square, Other, int)])


row()
row()
Shape.register(Other)
row()


class Derived(Shape):
    pass


Derived.register(int)
row()
for abstract in (Mapping, Sequence, Iterable, Hashable, Sized, Callable):
    print([isinstance(x, abstract) for x in ({}, [], 3, "a", len)])


class Asked(metaclass=ABCMeta):
    calls = 0

    @classmethod
    def __subclasshook__(cls, other):
        Asked.calls += 1
        return NotImplemented


for _ in range(5):
    isinstance(3, Asked), isinstance("", Asked), issubclass(int, Asked)
print(Asked.calls)


class Claims:
    @property
    def __class__(self):
        return Square


print(isinstance(Claims(), Shape), isinstance(Claims(), Shape), isinstance(Claims(), Other))
try:
    issubclass(3, Shape)
except TypeError as error:
    print(error)
