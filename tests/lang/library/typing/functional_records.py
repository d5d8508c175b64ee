# NamedTuple and TypedDict as calls: with fields, without, by keyword; what they refuse.
import warnings
from typing import NamedTuple, NotRequired, ReadOnly, Required, TypedDict, get_type_hints


def show(make):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            made = make()
            print(made.__name__, get_type_hints(made), end=" ")
        except (TypeError, AttributeError) as error:
            print(type(error).__name__, error, end=" ")
    print([str(one.message) for one in caught])


show(lambda: NamedTuple("Point", [("x", int), ("y", "float")]))
show(lambda: NamedTuple("Empty"))
show(lambda: NamedTuple("Empty", None))
show(lambda: NamedTuple("ByName", left=int, right=str))
show(lambda: NamedTuple("Both", [("x", int)], y=int))
show(lambda: NamedTuple("Both", None, y=int))
show(lambda: NamedTuple())
show(lambda: TypedDict("Empty"))
show(lambda: TypedDict("Keys", {"in": int, "with space": "str"}, total=False))
show(lambda: TypedDict("Keys", in_=int))


class Named:
    def __set_name__(self, owner, name):
        self.label = f"{owner.__name__}.{name}"


class Row(NamedTuple):
    value: int
    extra = Named()


class First(TypedDict):
    a: NotRequired[int]


class Second(TypedDict):
    a: Required[str]
    b: ReadOnly[int]


class Third(First, Second):
    c: bytes


print(Row(3), Row.extra.label)
print(sorted(Third.__required_keys__), sorted(Third.__optional_keys__), sorted(Third.__readonly_keys__))
