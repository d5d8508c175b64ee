from enum import IntEnum, StrEnum, auto, unique
class N(IntEnum):
    ONE = 1
    TWO = 2
class S(StrEnum):
    ALPHA = auto()
    BETA = "b"
print(N.ONE + 1, N.TWO > N.ONE, [10, 20, 30][N.TWO], f"{N.ONE}", str(N.ONE), repr(N.ONE), S.ALPHA, S.BETA == "b", S.ALPHA.upper(), f"{S.BETA:>3}", sorted(N))
try:
    @unique
    class U(IntEnum):
        A = 1
        B = 1
except ValueError as e:
    print(e)
try:
    class M(N): THREE = 3
except TypeError as e:
    print(e)
