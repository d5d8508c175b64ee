from dataclasses import dataclass, field, replace, asdict, astuple, fields, FrozenInstanceError, KW_ONLY, InitVar
@dataclass(order=True, frozen=True)
class V:
    major: int
    minor: int = 0
    note: str = field(default="", compare=False, repr=False)
print(V(1) < V(1, 2), sorted([V(2), V(1, 5)]), hash(V(1)) == hash(V(1, 0, "x")), V(1, 0, "a") == V(1, 0, "b"), replace(V(1), minor=9))
try:
    V(1).major = 2
except Exception as error:
    print(type(error).__name__, error)
try:
    del V(1).major
except Exception as error:
    print(type(error).__name__, error)
@dataclass
class K:
    a: int
    _: KW_ONLY
    b: int = 2
    c: InitVar[int] = 0
    def __post_init__(self, c): self.total = self.a + self.b + c
print(K(1, b=5, c=10).total, [f.name for f in fields(K)], asdict(K(1)), astuple(K(1)))
try:
    K(1, 2)
except Exception as error:
    print(type(error).__name__, error)
