# Type parameters with defaults: their order, and what is missing.
from typing import *

T = TypeVar("T")
U = TypeVar("U")
D = TypeVar("D", default=str)
Ts = TypeVarTuple("Ts")
P = ParamSpec("P")


class A(Generic[T, U, D]):
    pass


for text in "A[int, int]", "A[int]", "A[()]", "A[T, U, D][int]", "Generic[*Ts, D]", "Generic[D, T]", "Generic[D, P]", "dict[T, U][int]":
    try:
        print(text, eval(text))
    except TypeError as error:
        print(text, "-", error)
