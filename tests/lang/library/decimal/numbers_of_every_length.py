"""Coefficients below, at and above 64 and 128 bits, under precisions around 38 digits: every operator, rounding mode and text."""

import decimal
import hashlib
from decimal import Decimal

state = 12345


def below(n):
    global state
    state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
    return (state >> 20) % n


EDGES = [0, 1, 5, 9, 10, 2**32 - 1, 2**53, 2**63, 2**64 - 1, 2**64, 10**19, 2**127, 2**128 - 1, 2**128, 10**38 - 1, 10**38, 10**39]


def number():
    if below(4) == 0:
        coefficient = EDGES[below(len(EDGES))]
    else:
        coefficient = int("".join([str(below(10)) for _ in range(1 + below(44))]))
        if below(3) == 0:
            coefficient *= 10 ** below(6)
    return Decimal((below(2), [int(digit) for digit in str(coefficient)], below(40) - 25))


def shown(operation, *numbers):
    context = decimal.getcontext()
    context.clear_flags()
    try:
        result = operation(*numbers)
    except (ArithmeticError, ValueError) as error:
        result = type(error).__name__
    return f"{result!r} {[signal.__name__ for signal, on in context.flags.items() if on]}"


OPERATIONS = {
    "+": lambda a, b: a + b,
    "-": lambda a, b: a - b,
    "*": lambda a, b: a * b,
    "/": lambda a, b: a / b,
    "//": lambda a, b: a // b,
    "%": lambda a, b: a % b,
    "divmod": divmod,
    "order": lambda a, b: (a < b, a <= b, a == b, a != b, a > b, a >= b),
    "int": lambda a, b: (int(a), round(a), a.__floor__(), a.__ceil__()),
    "with int": lambda a, b: (a + int(b), int(b) - a, a * int(b), a == int(a), a < int(b)),
    "round": lambda a, b: round(a, b.adjusted() % 7),
    "unary": lambda a, b: (-a, +a, abs(a)),
    "quantize": lambda a, b: a.quantize(b),
    "hash": lambda a, b: (hash(a), hash(a.normalize()) == hash(a), bool(a), a.adjusted()),
    "float": lambda a, b: float(a),
    "text": lambda a, b: (str(a), Decimal(str(a)) == a, Decimal(a) is a, a.to_eng_string()),
    "format": lambda a, b: [format(a, spec) for spec in ("f", ".2f", ",.3f", "+012.1f", "%", ".1%", "*^30.4f", "e", ".3g", ",.0f")],
}
ROUNDINGS = [name for name in dir(decimal) if name.startswith("ROUND_")]

for prec in (3, 9, 28, 37, 38, 39, 60):
    decimal.getcontext().prec = prec
    for name, operation in OPERATIONS.items():
        lines = []
        for _ in range(24):
            decimal.getcontext().rounding = ROUNDINGS[below(len(ROUNDINGS))]
            a, b = number(), number()
            lines.append(f"{a!r} {b!r} {shown(operation, a, b)}")
        print(prec, name, hashlib.sha256("\n".join(lines).encode()).hexdigest()[:16])
