"""What is pickled comes back, and other Pythons write the same bytes."""

import collections
import dataclasses
import datetime
import decimal
import enum
import fractions
import functools
import hashlib
import operator
import pickle
import uuid


class Plain:
    def __init__(self, a):
        self.a = a


class Slots:
    __slots__ = ("x", "y")

    def __init__(self):
        self.x, self.y = 1, [2]


class Own(list):
    pass


class Colour(enum.Enum):
    RED = 1


@dataclasses.dataclass
class Point:
    x: int
    y: list = dataclasses.field(default_factory=list)


@dataclasses.dataclass(frozen=True, slots=True)
class Frozen:
    x: int


Pair = collections.namedtuple("Pair", "a b")


class States:
    def __getstate__(self):
        return {"v": 7}

    def __setstate__(self, state):
        self.w = state


class Reduces:
    def __init__(self, n):
        self.n = n

    def __reduce__(self):
        return Reduces, (self.n,)


own = Own([1, 2])
own.z = 3
circle = []
circle.append(circle)
looped = ([],)
looped[0].append(looped)
same = [1]
VALUES = [
    None, True, False, 0, 255, 256, 65536, -1, 2**31, -(2**31) - 1, 2**100, -(2**100), 10**1000, 1.5, float("inf"),
    "", "abc", "é\u20ac\U0001F600", "x" * 300, b"", b"abc", b"y" * 300, bytearray(b"q"), (), (1,), (1, 2), (1, 2, 3),
    (1, 2, 3, 4), [], [1], list(range(2500)), {}, {"a": 1}, dict.fromkeys(range(1100)), {1}, frozenset([1]), set(),
    range(3), slice(1, 2, 3), 1j, Plain(5), Slots(), own, Colour.RED, Point(1, [2]), Frozen(3), Pair(1, 2), States(),
    Reduces(4), collections.OrderedDict(a=1), collections.Counter("aab"), collections.defaultdict(list, {1: [2]}),
    collections.deque([1, 2], 5), datetime.timedelta(1, 2, 3), datetime.timezone.utc, decimal.Decimal("1.50"),
    fractions.Fraction(1, 3), uuid.UUID(int=5), len, Plain, int, type(None), ..., NotImplemented, ValueError("x", 1),
    KeyError, functools.partial(int, base=2), operator.itemgetter(1), circle, looped, "a\nb\\", [same] * 2,
    ["same", "same"], "z" * 70000, [b"k" * 70000, 1], Colour, zip, iter([1, 2, 3]), [].append,
]
for number, value in enumerate(VALUES):
    row = []
    for protocol in range(6):
        try:
            packed = pickle.dumps(value, protocol)
        except TypeError as error:
            row.append(str(error))
            continue
        back = pickle.loads(packed)
        equal = type(back) is type(value) and (" at 0x" in repr(value) or repr(back) == repr(value))
        row.append((len(packed), hashlib.md5(packed).hexdigest()[:4], equal))
    print(number, type(value).__name__, row)
for value in (datetime.datetime(2020, 1, 2, 3, 4, 5, 6), datetime.date(2020, 1, 2), datetime.time(1, 2), str.upper, Plain.__init__):
    print([pickle.loads(pickle.dumps(value, protocol)) == value for protocol in range(6)])
print(vars(pickle.loads(pickle.dumps(States()))), pickle.loads(pickle.dumps(own)).z, pickle.loads(pickle.dumps(Slots())).y)
