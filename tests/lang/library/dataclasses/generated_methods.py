from dataclasses import dataclass, field
@dataclass
class P:
    x: int
    y: int = 5
    tags: list = field(default_factory=list)
p = P(1)
print(p, p == P(1), p == P(2), P(1, 2, ["a"]), p.tags is P(1).tags, P.__match_args__)
try:
    P()
except Exception as error:
    print(type(error).__name__, error)
try:
    P(1, 2, 3, 4)
except Exception as error:
    print(type(error).__name__, error)
try:
    P(1, z=2)
except Exception as error:
    print(type(error).__name__, error)
try:
    hash(p)
except Exception as error:
    print(type(error).__name__, error)
try:
    p < P(2)
except Exception as error:
    print(type(error).__name__, error)
