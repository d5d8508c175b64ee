"""Annotations as text: ClassVar and InitVar are seen by their first words; fields may show themselves."""
import dataclasses
import sys
import types
import typing
from dataclasses import InitVar, dataclass, field
from typing import ClassVar

# The names are looked up in the module that the class is of.
sys.modules["here"] = here = types.ModuleType("here")
here.__dict__.update(globals())
__name__ = "here"


@dataclass
class Options:
    plain: "int"
    shared: "ClassVar[int]"
    other: " typing.ClassVar[str]" = 1
    spaced: "typing .ClassVar [int]" = 2
    given: "InitVar[int]" = 3
    more: "dataclasses.InitVar [ int]" = 4

    def __post_init__(self, given, more):
        self.sum = given + more


print([each.name for each in dataclasses.fields(Options)], Options(5).sum, Options(5))
loop = field()
loop.type = loop
print(repr(loop).count("type=..."))


@dataclass(frozen=True)
class Frozen:
    pass


@dataclass
class Loose:
    pass


for frozen, bases in ((True, (Loose,)), (False, (Frozen,))):
    try:
        dataclass(frozen=frozen)(type("Child", bases, {}))
    except TypeError as error:
        print(error)
