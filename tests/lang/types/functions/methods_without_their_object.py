"""Methods of built-in classes that are called through the class look at their object first."""

for attempt in (
    lambda: int.__abs__(),
    lambda: int.__abs__(zzz=1),
    lambda: int.__ceil__(),
    lambda: int.__ceil__(zzz=1),
    lambda: str.join(),
    lambda: str.join(1, zzz=1),
    lambda: list.__init__(),
    lambda: list.__init__(5),
    lambda: classmethod.__init__(1, len),
    lambda: int.bit_length("x"),
    lambda: int.__add__("x", 1),
    lambda: float.__getformat__(),
    lambda: bytes.fromhex.__self__.fromhex(),
):
    try:
        print(attempt())
    except TypeError as error:
        print(error)
