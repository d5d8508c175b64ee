from dataclasses import *
from typing import ClassVar, Any
import copy
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
@dataclass
class P:
    x: int
    y: int = 0
    tags: list = field(default_factory=list)
p=P(1); print(p, P(1,2,[3])==P(1,2,[3]), p==P(2), p!=3, P.__doc__, P.__match_args__, [f.name for f in fields(P)], fields(p)[1].name, P.y, hasattr(P,'tags'), p.__dict__, is_dataclass(P), is_dataclass(p), is_dataclass(int))
for f in (lambda:P(), lambda:P(1,2,3,4), lambda:P(1,z=3), lambda:hash(p), lambda:p<p, lambda:fields(3), lambda:asdict(3), lambda:asdict(P), lambda:astuple(3), lambda:replace(3), lambda:replace(p,q=1), lambda: P.tags): t(f)
print(asdict(P(1,2,[P(3)])), astuple(P(1,2,[P(3)])), replace(p,x=9), copy.replace(p,y=4), copy.copy(p), copy.deepcopy(p))
@dataclass(order=True, frozen=True)
class V:
    major: int
    minor: int = 0
    note: str = field(default='', compare=False, repr=False)
v=V(1,2,'n'); print(v, v<V(1,3), V(1)<=V(1), V(2)>V(1,9), V(1)>=V(2), hash(v)==hash(V(1,2,'zz')), {v:1}[V(1,2)], sorted([V(2),V(1)]))
for f in (lambda:setattr(v,'major',3), lambda:delattr(v,'major'), lambda:setattr(v,'other',1), lambda:v<3): t(f)
@dataclass(slots=True)
class S:
    a: int
    b: str = 'q'
    def up(self): return super().__repr__()[:3]
s=S(1); print(s, S.__slots__, hasattr(s,'__dict__'), s.up(), S.__qualname__, replace(s,a=3)); t(lambda:setattr(s,'zz',1))
@dataclass(slots=True, frozen=True)
class SF:
    a: int = 1
    c: list = field(default_factory=list, hash=False)
print(SF(), copy.copy(SF(2)), copy.deepcopy(SF(3)), hash(SF(1))==hash(SF(1)), SF().__getstate__()); t(lambda:setattr(SF(),'a',2))
@dataclass(kw_only=True)
class K:
    a: int
    b: int = 2
print(K(a=1), K.__match_args__, K.__doc__); t(lambda:K(1))
@dataclass
class K2:
    a: int
    _: KW_ONLY
    b: int
    c: int = field(default=3, kw_only=False)
print(K2(1,b=2), K2(1,5,b=2), K2.__doc__)
@dataclass
class Base:
    a: int
    b: int = 5
    cv: ClassVar[int] = 7
    iv: InitVar[int] = 3
    d: int = field(init=False)
    e: int = field(init=False, default=9)
    def __post_init__(self, iv): self.d = self.a + iv
@dataclass
class Sub(Base):
    b: str = 's'
    f: float = 1.5
print(Base(1), Base(1,2,10), Sub(1), Sub(1,'t',2,3.5), Base.cv, [f.name for f in fields(Sub)], Sub.__doc__); t(lambda:replace(Base(1),b=3)); t(lambda:replace(Base(1),d=3)); print(replace(Base(1),iv=5))
@dataclass(repr=False, eq=False)
class N: x: int
print(N(1)==N(1), 'N object' in repr(N(1)), hash(N(1))!=0)
@dataclass(unsafe_hash=True)
class U: x: int; y: int = field(default=0, hash=False)
print(hash(U(1,2))==hash(U(1,3)))
@dataclass(init=False, match_args=False)
class NI: x: int = 3
print(NI(), hasattr(NI,'__match_args__'), NI.__doc__)
def mk(src):
    def f(): exec(src, globals()); return Q
    t(f)
for src in ("@dataclass\nclass Q:\n a:int=1\n b:int","@dataclass\nclass Q:\n a:list=[]","@dataclass\nclass Q:\n a=field()","@dataclass(order=True,eq=False)\nclass Q: pass","@dataclass(order=True)\nclass Q:\n a:int\n def __lt__(s,o): pass","@dataclass(frozen=True)\nclass Q:\n a:int\n def __setattr__(s,n,v): pass","@dataclass(unsafe_hash=True)\nclass Q:\n a:int\n def __hash__(s): return 1","@dataclass\nclass Q(V): z:int=1","@dataclass(frozen=True)\nclass Q(P): z:int=1","@dataclass(weakref_slot=True)\nclass Q: pass","@dataclass(slots=True)\nclass Q:\n __slots__=('a',)\n a:int","@dataclass\nclass Q:\n _:KW_ONLY\n a:int\n __:KW_ONLY","@dataclass\nclass Q:\n a:ClassVar[int]=field(default_factory=list)","@dataclass\nclass Q:\n a:ClassVar[int]=field(kw_only=True)","@dataclass\nclass Q:\n a:int=field(default=1,default_factory=int)","@dataclass\nclass Q:\n a:dict={}", "@dataclass\nclass Q:\n a:P=P(1)"): mk(src)
M=make_dataclass('M',['a',('b',int),('c',str,field(default='z'))],namespace={'m':lambda self: self.b*2},frozen=True); print(M(1,2), M(1,2).m(), M.__module__, [ (f.name,f.type) for f in fields(M)])
for f in (lambda:make_dataclass('M',['a','a']), lambda:make_dataclass('M',['1a']), lambda:make_dataclass('M',['def']), lambda:make_dataclass('M',[(1,2,3,4)])): t(f)
@dataclass
class Node:
    v: int
    next: 'Node | None' = None
n=Node(1); n.next=n; print(n); n2=Node(1,Node(2)); print(n2, asdict(n2))
@dataclass
class Str:
    a: 'int'
    b: 'ClassVar[int]' = 2
    c: 'InitVar[int]' = 3
print([f.name for f in fields(Str)], Str(1))
match P(1,2):
    case P(x,y): print('m',x,y)
@dataclass
class D:
    meta: int = field(default=1, metadata={'u':'kg'}, doc='the doc')
print(fields(D)[0].metadata['u'], fields(D)[0].metadata, fields(D)[0].doc)
from collections import namedtuple, defaultdict, OrderedDict
NT=namedtuple('NT','q')
print(asdict(P(NT(P(1)),{'k':P(2)},(P(3),)), dict_factory=OrderedDict)); dd=defaultdict(list); dd['a'].append(P(1)); print(asdict(P(dd)))
from abc import ABC, abstractmethod
@dataclass
class AB(ABC):
    x: int
    @abstractmethod
    def f(self): ...
t(lambda:AB(1))
from enum import Enum
@dataclass
class CE: n: str; m: int = 1
class EE(CE, Enum):
    A = 'x', 2
    B = 'y'
print(EE.A, EE.A.n, repr(EE.B), EE.B.m)
@dataclass
class Self_: self: int
print(Self_(3), P.__init__.__qualname__, P.__init__.__annotations__, InitVar[int], P.__dataclass_params__, MISSING is MISSING)
class Desc:
    def __set_name__(self,o,n): self.n='_'+n
    def __get__(self,o,t=None): return 100 if o is None else getattr(o,self.n)
    def __set__(self,o,v): setattr(o,self.n,int(v))
@dataclass
class DD: q: int = Desc()
print(DD(), DD('7'), DD.__doc__)
@dataclass
class Gen[T]:
    x: T
print(Gen[int](3), Gen.__doc__)
