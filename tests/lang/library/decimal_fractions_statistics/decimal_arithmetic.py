from decimal import Decimal, getcontext, ROUND_HALF_UP, localcontext, InvalidOperation
print(Decimal("0.1") + Decimal("0.2"), Decimal(1) / 3, Decimal("1.10") * 3, Decimal("10") ** -2, Decimal("2").sqrt(), Decimal("1.005").quantize(Decimal("0.01"), ROUND_HALF_UP), Decimal("NaN"), Decimal("-Infinity"), Decimal("1E+5"), Decimal(0.1), Decimal("1.50").normalize(), -Decimal("0"), Decimal("7") % 3, Decimal("-7") // 2, divmod(Decimal(7), 2), Decimal("1.0") == 1, hash(Decimal(1)) == hash(1), repr(Decimal("1.0")), f"{Decimal('1234.5'):,.2f}", int(Decimal("9.9")), Decimal((1, (1, 2), -1)), Decimal("3.14").as_tuple())
with localcontext() as c:
    c.prec = 5
    print(Decimal(1) / 7, Decimal("123456") + 0)
try:
    Decimal("x")
except Exception as error:
    print(type(error).__name__, error)
try:
    Decimal(1) / 0
except Exception as error:
    print(type(error).__name__, error)
try:
    Decimal(1) + 1.5
except Exception as error:
    print(type(error).__name__, error)
try:
    Decimal(-1).sqrt()
except Exception as error:
    print(type(error).__name__, error)
