from dataclasses import dataclass, field
@dataclass
class A:
    x: int = 1
@dataclass
class B(A):
    y: int = 2
    x: int = 10
print(B(), B.__mro__[1].__name__)
try:
    @dataclass
    class C(A):
        z: int
except TypeError as e:
    print(e)
try:
    @dataclass
    class D:
        l: list = []
except ValueError as e:
    print(e)
@dataclass(slots=True)
class S:
    a: int
try:
    S(1).b = 2
except Exception as error:
    print(type(error).__name__, error)
print(S.__slots__)
