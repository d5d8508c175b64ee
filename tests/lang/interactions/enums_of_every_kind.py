# Enums with data, flags, missing values, methods, functional forms, and what they refuse.
from enum import Enum, IntFlag, Flag, auto, EnumMeta, member, nonmember, property as eprop, verify, CONTINUOUS, UNIQUE, STRICT, KEEP, CONFORM, EJECT, FlagBoundary, global_enum
import json, pickle, copy


class Planet(Enum):
    MERCURY = (3.303e+23, 2439700.0)
    EARTH = (5.976e+24, 6378140.0)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    @property
    def g(self):
        return 6.673e-11 * self.mass / self.radius ** 2

    @classmethod
    def heaviest(cls):
        return max(cls, key=lambda p: p.mass)


print(Planet.EARTH.g, Planet.heaviest(), Planet((3.303e+23, 2439700.0)), len(Planet))


class Color(Enum):
    RED = 'r'
    GREEN = 'g'
    CRIMSON = 'r'
    _ignore_ = ['x']

    @classmethod
    def _missing_(cls, v):
        for m in cls:
            if m.value == str(v).lower():
                return m
        return None

    def __str__(self):
        return self.name.title()

    def __format__(self, s):
        return format(str(self), s)


print(Color('R'), Color.CRIMSON is Color.RED, list(Color), Color.__members__.keys(), f'{Color.GREEN:>8}', str(Color.RED), repr(Color.RED), Color['GREEN'], 'RED' in Color.__members__, Color.RED in Color, 'r' in Color, hash(Color.RED) == hash('RED'))


class W(Enum):

    def _generate_next_value_(name, start, count, last):
        return name.lower() + str(count)
    A = auto()
    B = auto()


print([w.value for w in W])


class P(IntFlag):
    R = 4
    W = 2
    X = 1
    RWX = 7


print(P.R | P.W, P(6), P.RWX & ~P.X, int(P.R), P.R + 1, P(8), repr(P(9)), bool(P(0)), P.R in P.RWX, [p for p in P.RWX], P.RWX.name, P['R'], ~P.R, P.R ^ P.RWX, format(P.R, 'd'))


class S(Flag, boundary=STRICT):
    A = 1
    B = 2


try:
    S(8)
except ValueError as e:
    print(e)


class Shape(Enum):
    SQUARE = 1

    class Inner:
        pass
    helper = nonmember(5)

    @member
    def area(x):
        return x

    def describe(self):
        return f'{self.name} is {self.value}'


print(Shape.helper, Shape.SQUARE.describe(), type(Shape.area))
for f in (lambda: Color.RED < Color.GREEN, lambda: setattr(Color, 'RED', 1), lambda: Color.BLUE, lambda: Color('zz'), lambda: Color['nope'], lambda: type('E', (Color,), {}), lambda: delattr(Color, 'RED'), lambda: Planet(3)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
Animal = Enum('Animal', 'CAT DOG', start=5)
print(list(Animal), Animal.CAT.value, Enum('X', {'a': 1}).a, Enum('Y', [('q', 3)]).q)
print(pickle.loads(pickle.dumps(Color.RED)) is Color.RED, copy.deepcopy(Color.RED) is Color.RED, json.dumps({'c': Color.RED.value}), Color.RED.name, Color.RED._value_, isinstance(Color.RED, Color), type(Color))


@verify(UNIQUE, CONTINUOUS)
class V(Enum):
    A = 1
    B = 2


try:

    @verify(CONTINUOUS)
    class V2(Enum):
        A = 1
        C = 3
except ValueError as e:
    print(e)
match Color.RED:
    case Color.GREEN:
        print('g')
    case Color.RED:
        print('matched r')


class Op(Enum):
    ADD = ('+', lambda a, b: a + b)
    MUL = ('*', lambda a, b: a * b)

    def __new__(cls, sym, fn):
        o = object.__new__(cls)
        o._value_ = sym
        o.fn = fn
        return o

    def __call__(self, a, b):
        return self.fn(a, b)


print(Op('+')(2, 3), Op.MUL(2, 3), Op.ADD.value, dir(Op.ADD)[-3:])


class Str(str, Enum):
    A = 'a'
    B = 'b'


print(Str.A == 'a', f'{Str.A}', str(Str.A), Str.A.upper(), json.dumps(Str.A), '%s' % Str.A, {Str.A: 1}['a'], sorted([Str.B, Str.A]))
