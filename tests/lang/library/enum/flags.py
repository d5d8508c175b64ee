from enum import Flag, IntFlag, auto
class P(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W
print(P.R | P.X, P.RW, P.R in P.RW, P.RW & P.W, P.RW ^ P.R, ~P.R, P(0), bool(P(0)), list(P.RW), P(7), repr(P.R | P.X), P.RW.value)
try:
    P(8)
except Exception as error:
    print(type(error).__name__, error)
class I(IntFlag):
    A = 1
    B = 2
print(I.A | I.B, I.A + 1, I(3), I.A | 4, isinstance(I.A, int))
