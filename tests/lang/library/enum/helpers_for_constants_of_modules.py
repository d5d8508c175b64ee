import enum


class Color(enum.IntEnum):
    RED = 1
    BLUE = 2


class Access(enum.IntFlag):
    READ = 1
    WRITE = 2


for value in [Color.RED, Color.BLUE]:
    print(enum.global_enum_repr(value), enum.global_str(value))
for value in [Access.READ, Access.READ | Access.WRITE, Access(0), Access(8), Access(9), ~Access.READ]:
    print(enum.global_flag_repr(value), enum.global_str(value))
print(enum.pickle_by_global_name(Color.RED, 4), enum.pickle_by_enum_name(Color.RED, 4))


class Shown(enum.Enum):
    A = 1
    __reduce_ex__ = enum.pickle_by_enum_name
    __repr__ = enum.global_enum_repr
    __str__ = enum.global_str


print(repr(Shown.A), str(Shown.A), Shown.A.__reduce_ex__(2))


@enum.global_enum
class Direction(enum.Enum):
    NORTH = 1


print(NORTH, repr(NORTH), NORTH is Direction.NORTH)


@enum.global_enum
class Mode(enum.Flag):
    FAST = 1
    SAFE = 2


print(repr(FAST), FAST | SAFE, repr(FAST | SAFE), repr(Mode(0)))
