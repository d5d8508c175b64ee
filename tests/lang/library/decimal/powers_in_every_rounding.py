# Powers follow the context's rounding; roots that come out exactly count as inexact; powers of ten keep as few digits as they need.
from decimal import (
    ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, ROUND_UP, Context, Decimal,
)

modes = [ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN]
for base, power in (
    ("12345", "-1"), ("2", "0.5"), ("-7", "-3"), ("1.000001", "1e-10"), ("3", "40"), ("0.9", "1.5"),
):
    shown = []
    for mode in modes:
        context = Context(prec=5, rounding=mode, traps=[])
        result = context.power(Decimal(base), Decimal(power))
        shown.append(f"{result} {''.join(flag.__name__[0] for flag, on in context.flags.items() if on)}")
    print(base, power, shown)
for base, power in ("10", "8"), ("10", "20"), ("-0.1", "12345"), ("1000", "-2"), ("10.00", "2"), ("10", "1E12"), ("10", "-1E12"):
    print(base, power, Context(prec=9, traps=[]).power(Decimal(base), Decimal(power)))
for base, power in ("0.01", "0.5"), ("10000", "0.75"), ("4", "0.5"):
    context = Context(prec=5, traps=[])
    print(base, power, context.power(Decimal(base), Decimal(power)), [flag.__name__ for flag, on in context.flags.items() if on])
