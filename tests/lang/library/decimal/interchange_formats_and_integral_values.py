import decimal
from decimal import Decimal

for bits in [32, 64, 128, 256]:
    print(decimal.IEEEContext(bits))
print(decimal.IEEEContext(decimal.IEEE_CONTEXT_MAX_BITS).clamp)
for wrong in [0, 33, -32, 1 << 20]:
    try:
        print(decimal.IEEEContext(wrong))
    except (ValueError, TypeError) as error:
        print(type(error).__name__, str(error).partition(",")[0])
single = decimal.IEEEContext(32)
print(single.divide(Decimal(1), Decimal(3)), single.create_decimal("1E+96"), single.power(Decimal(10), Decimal(97)))

for text in ["2.5", "-2.5", "3.5", "1E+3", "0.4", "-0.4", "NaN", "Infinity", "123.000"]:
    x = Decimal(text)
    print(x.to_integral(), x.to_integral(decimal.ROUND_UP), x.to_integral_value(), x.to_integral_exact())
context = decimal.Context(rounding=decimal.ROUND_FLOOR)
print(context.to_integral(Decimal("-1.2")) if hasattr(context, "to_integral") else None, context.to_integral_value(7))
print(Decimal("1.5").to_integral(context=context), Decimal("1.5").to_integral(rounding=decimal.ROUND_HALF_DOWN))
try:
    Decimal("sNaN").to_integral()
except decimal.InvalidOperation as error:
    print(error)
