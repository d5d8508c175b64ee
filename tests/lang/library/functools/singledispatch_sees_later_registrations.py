"""A generic function sees what an abstract class takes for its own later, and annotations as text."""
from abc import ABC
from collections import abc
from functools import singledispatch, singledispatchmethod


class Shape(ABC):
    pass


class Square:
    pass


@singledispatch
def kind(value):
    return "object"


@kind.register
def _(value: "Shape"):
    return "shape"


@kind.register
def _(value: "abc.Sequence"):
    return "sequence"


print(kind(Square()), kind([]), kind("text"), kind({}))
Shape.register(Square)
print(kind(Square()))


class Sized(abc.Sized):
    def __len__(self):
        return 0


kind.register(abc.Sized, lambda value: "sized")
kind.register(abc.Set, lambda value: "set")
print(kind(Sized()), kind({}), kind(set()))
abc.Set.register(Sized)
print(kind(Sized()))


class Reader:
    @singledispatchmethod
    @classmethod
    def read(cls, value):
        return cls.__name__, "object"

    @read.register
    @classmethod
    def _(cls, value: int):
        return cls.__name__, "int"

    @read.register
    @classmethod
    def _(cls, value: str):
        return cls.__name__, "str"


print(Reader.read(1), Reader.read("a"), Reader().read(None))
