import decimal
from decimal import Context, Decimal

print(decimal.MAX_PREC == decimal.MAX_EMAX == -decimal.MIN_EMIN, decimal.MIN_ETINY == decimal.MIN_EMIN - decimal.MAX_PREC + 1)
print(decimal.HAVE_THREADS, decimal.HAVE_CONTEXTVAR)
SIGNALS = "Clamped DecimalException DivisionByZero DivisionImpossible DivisionUndefined Inexact InvalidContext InvalidOperation"
for name in (SIGNALS + " ConversionSyntax FloatOperation Overflow Rounded Subnormal Underflow").split():
    cls = getattr(decimal, name, None)
    print(name, cls and [base.__name__ for base in cls.__mro__[1:-1]])

context = Context(prec=3, Emin=-5, Emax=5, clamp=1, traps=[])
for compute in [
    lambda: context.create_decimal("1.2345"),
    lambda: context.create_decimal("1.20"),
    lambda: context.create_decimal("1E+5"),
    lambda: context.create_decimal("1.23E-6"),
    lambda: context.create_decimal("1.234E-7"),
    lambda: context.create_decimal("9E+6"),
    lambda: context.create_decimal("abc"),
    lambda: context.divide(Decimal(1), Decimal(0)),
    lambda: context.divide(Decimal(0), Decimal(0)),
    lambda: context.divide_int(Decimal("1E+5"), Decimal("1E-5")),
    lambda: context.sqrt(Decimal(-1)),
]:
    context.clear_flags()
    print(compute(), [signal.__name__ for signal, is_set in context.flags.items() if is_set])

for signal, compute in [
    (decimal.Rounded, lambda c: c.create_decimal("1.200000000000000000000000000000")),
    (decimal.Clamped, lambda c: c.create_decimal("0E+9999999")),
    (decimal.Subnormal, lambda c: c.create_decimal("1E-1000005")),
    (decimal.Underflow, lambda c: c.create_decimal("1.23456789012345678901234567890E-1000010")),
]:
    trapping = Context(prec=28, traps=[signal], Emin=-999999, Emax=999999)
    try:
        print(signal.__name__, compute(trapping))
    except signal as error:
        print(type(error).__name__, isinstance(error, decimal.DecimalException), isinstance(error, ArithmeticError))
