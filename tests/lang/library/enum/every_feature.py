from enum import *
import enum
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
class Color(Enum):
    RED=1
    GREEN=2
    BLUE=3
    ALIAS=1
    def describe(self): return self.name.lower()
    @classmethod
    def default(cls): return cls.RED
    @property
    def twice(self): return self.value*2
t(lambda:Color); t(lambda:Color.RED); print(Color.RED, f"{Color.RED}", f"{Color.RED:>12}", Color.RED.name, Color.RED.value, Color.ALIAS, Color(2), Color['BLUE'], list(Color), len(Color), Color.RED in Color, 1 in Color, 9 in Color, Color.__members__, Color.RED.describe(), Color.default(), Color.RED.twice, list(reversed(Color)), Color.RED is Color.ALIAS, hash(Color.RED)==hash('RED'), Color.RED==1, Color.RED!=Color.GREEN, isinstance(Color.RED,Color), Color.RED.GREEN, bool(Color))
for f in (lambda:Color(9), lambda:Color['X'], lambda:Color.X, lambda:setattr(Color,'RED',5), lambda:delattr(Color,'RED'), lambda:Color.RED<Color.GREEN, lambda:setattr(Color.RED,'value',3), lambda:Color(), lambda:Color.RED.nope, lambda:Color.name, lambda:Enum('E'), lambda:setattr(Color.RED,'name',1)): t(f)
class N(IntEnum):
    A=auto(); B=auto(); C=10; D=auto()
print(list(N), N.A+1, N.A==1, N.C<N.D, str(N.A), f"{N.A:03}", repr(N.A), max(N), sorted(N), int(N.D), {1:'x'}[N.A], N(10), [10,20][N.A])
class S(StrEnum):
    FOO=auto(); BAR='bar!'
print(list(S), S.FOO, S.FOO=='foo', S.BAR.upper(), f"{S.FOO}", S('foo'), '-'.join(S))
t(lambda: StrEnum('Z', {'a':1}))
class P(Flag):
    R=auto(); W=auto(); X=auto(); RW=R|W; NONE=0
print(list(P), P.R|P.X, P.RW, P(0), P.R&P.W, ~P.R, P.R^P.RW, P.R in P.RW, bool(P.NONE), len(P.RW), list(P.RW|P.X), P(7), str(P.R|P.X), str(P(0)), P.RW.name, (P.R|P.X).name, P.R|P.W is P.RW, P['RW'], P.__members__)
for f in (lambda:P(8), lambda:P(-9), lambda:P.R|1, lambda:1 in P.R, lambda:P('a'), lambda: 3 in P, lambda: P.R+1): t(f)
class I(IntFlag):
    A=1; B=2; C=4
print(I.A|I.B, I.A|8, I(16), ~I.A, I.A+1, str(I.A|I.B), I(0), I(-1), I.A|I.B==3, I.A in I(3), list(I(7)), I(9).name, repr(I(9)), I.A&6)
class Cf(Flag, boundary=CONFORM): A=1; B=2
class Ej(Flag, boundary=EJECT): A=1; B=2
class Ke(Flag, boundary=KEEP): A=1; B=2
print(Cf(7), Ej(7), Ke(7), ~Ke.A, Ke(-1))
A=Enum('Animal','ANT BEE CAT'); print(A, list(A), A.ANT.value, A.__module__); B=Enum('B',[('x',1),('y','q')],module='m',qualname='q.B',type=None,start=5); print(list(B), B.__module__, B.__qualname__); print(list(Enum('C',['a','b'],start=10)), list(IntEnum('D',{'a':5})), list(Flag('F','a b c')))
class Planet(Enum):
    EARTH=(5.9,6.3); MARS=(6.4,3.3)
    def __init__(self,mass,radius): self.mass=mass; self.radius=radius
    @property
    def g(self): return round(self.mass/self.radius,3)
print(Planet.EARTH.value, Planet.EARTH.mass, Planet.MARS.g, Planet((5.9,6.3)), Planet(5.9,6.3))
class Coord(bytes, Enum):
    def __new__(cls, value, label):
        o=bytes.__new__(cls,[value]); o._value_=value; o.label=label; return o
    PX=(0,'P.X'); PY=(1,'P.Y')
print(str(Coord.PX), Coord.PY.label, str(Coord(1)), Coord.PX==b'\0')
class M(Enum):
    A=1
    @classmethod
    def _missing_(cls,v): return cls.A if v=='a' else (3 if v=='b' else None)
t(lambda:M('a')); t(lambda:M('b')); t(lambda:M('c'))
class G(Enum):
    @staticmethod
    def _generate_next_value_(name,start,count,last): return name.title()
    AB=auto(); CD=auto()
print(list(G))
def mk(src):
    def f(): exec(src, globals()); return eval('Q')
    t(f)
for src in ("class Q(Enum):\n A=1\n A=2","class Q(Color): Z=1","@unique\nclass Q(Enum):\n A=1\n B=1\n C=1","@verify(UNIQUE)\nclass Q(Enum):\n A=1\n B=1","@verify(CONTINUOUS)\nclass Q(IntEnum):\n A=1\n B=4","@verify(CONTINUOUS)\nclass Q(Flag):\n A=1\n B=8","@verify(NAMED_FLAGS)\nclass Q(Flag):\n A=1\n B=7","class Q(Enum):\n _bad_=1","class Q(Enum):\n mro=1","class Q(Enum):\n _order_='B A'\n A=1\n B=2","class Q(Enum):\n A=auto()\n B='x'\n C=auto()","class Q(Enum):\n _ignore_='tmp'\n tmp=3\n A=1","class Q(ReprEnum): pass","class Q(ReprEnum):\n A=1","class Q(int,str,Enum): A=1","class Q(Enum):\n A=nonmember(1)\n B=2\n @member\n def c(self): return 3","class Q(Enum, int): A=1","class Q(StrEnum):\n A=1","class Q(str,Enum):\n A='x'","class Q(float,Enum):\n A=1.5", "class Q(Enum):\n A=[1]\n B={2}\n C=[1]","class Q(Enum):\n class In: pass\n A=1","class Q(Enum):\n name='n'\n value='v'"): mk(src)
print(Q.name, Q.value.value, Q.name.name)
class L(str,Enum): A='x'; B='y'
print(L.A, f"{L.A}", L.A=='x', repr(L.A), L.A+'!', str(L.A), '%s'%L.A, L('y'), [*L], L.A.upper())
import copy; print(copy.copy(Color.RED) is Color.RED, copy.deepcopy([Color.RED])[0] is Color.RED, Color.RED.__reduce_ex__(4))
print(dir(Color), [n for n in dir(Color.RED)])
match Color.GREEN:
    case Color.RED: print('r')
    case Color.GREEN: print('g')
print({Color.RED:1}, show_flag_values(6) if 'show_flag_values' in dir(enum) and 0 else enum.show_flag_values(6))
@global_enum
class GE(Enum): GA=1; GB=2
print(repr(GE.GA), str(GE.GA), GA)
@enum._simple_enum(IntEnum)
class SE: a=1; b=2
print(list(SE), SE)
print([*FlagBoundary], [*EnumCheck], EnumType, type(Color), EnumMeta is EnumType, auto(), auto(3))
class Big(Enum):
    _order_ = 'A B'
    A = 1; B = 2
    def __str__(self): return 'big'
    def __format__(self, spec): return 'fmt'+spec
print(Big.A, f"{Big.A:x}", repr(Big.A))
Color.RED._add_alias_('ROUGE') ; Color.RED._add_value_alias_('rouge'); print(Color.ROUGE, Color('rouge'), Color['ROUGE'])
class T(Enum): A=(auto(),"x"); B=(auto(),"y")
print([*T])
