import copy, math
from decimal import *
import decimal

D = Decimal


def t(f):
    try:
        print(repr(f()))
    except BaseException as e:
        print(type(e).__name__, e)


for text in ("1", "-0", "1e5", "1E-10", ".5", "5.", "+3", "inf", "-Infinity", "nan", "sNaN123", "nan00", " 7 ", "1_0.0_1", "0e10", "1e+3", "0.0000001", "0.000001", "123E-3", "٣"):
    print(repr(text), D(text), repr(D(text)), D(text).to_eng_string(), D(text).as_tuple())
for bad in ("", "abc", "1e", "1.2.3", "--1", "e5", "1 2", "infinit", "nanx", "."):
    t(lambda: D(bad))
for bad in ([], (1,), (2, (1,), 0), (0, (1, 10), 0), (0, (1,), "x"), (0, "12", 0), None, {}, 1j, b"1"):
    t(lambda: D(bad))
print(D((1, (1, 2), 3)), D((0, (), "F")), D((1, (3,), "n")), D([0, [4, 5], -1]), D(True), D(-0.0), D(0.1), D(float("inf")), D(1e300) > 1, D.from_float(0.5), D.from_float(3))
for spec in ("", ".2f", ".0f", "10.3f", "<10.1f", "^10.1f", "+.2f", "010.2f", ",.2f", "e", ".3e", ".2E", "g", ".3g", "%", ".1%", "n", "*>12", "=+10", " ", "020,.2f", "G", ".10"):
    print(spec, [format(D(x), spec) for x in ("1234567.891", "-0.00012", "0", "1E+6", "9.999", "NaN", "-Infinity", "0.5")])
print(f"{D('1.5'):>8}", "%s" % D("1.50"), "%.2f" % D("1.005"), str(D("1E+2")), int(D("-3.7")), float(D("0.1")), complex(D(2)), round(D("2.5")), round(D("2.675"), 2), round(D("1234"), -2), math.floor(D("-1.5")), math.ceil(D("1.2")), math.trunc(D("-1.9")), divmod(D(-7), 2), D(-7) // 2, D(-7) % 2, abs(D(-3)), -D(3), +D("-0"), bool(D("0.0")), D(7) / 2)
print(D(1) == 1, D("1.0") == 1.0, D("0.1") == 0.1, D(1) < 2, D(1) < 1.5, 3 > D(2), D("nan") == D("nan"), D("inf") > 10**100, D(1) != "1", hash(D(5)) == hash(5), hash(D("0.5")) == hash(0.5), hash(D("1e20")) == hash(10**20), {D("1.0"): 1}[1], max(D(1), 2, D("3.5")), sum([D("0.1")] * 10), sorted([D(3), 1, D("2.5")]), D(1) == True)
for bad in (lambda: D(1) + 1.5, lambda: D(1) + "a", lambda: D(1) < "a", lambda: D(1) / 0, lambda: D(0) / 0, lambda: D(1) // 0, lambda: D(1) % 0, lambda: D("inf") - D("inf"), lambda: D(-1).sqrt(), lambda: D(-1).ln(), lambda: D("9E+999999") * 10, lambda: int(D("nan")), lambda: int(D("inf")), lambda: D("nan") < 1, lambda: D("snan") == 1, lambda: hash(D("snan")), lambda: float(D("snan")), lambda: D(1).quantize(D("1e-30")), lambda: D("inf").as_integer_ratio(), lambda: D("nan").as_integer_ratio(), lambda: D(1).quantize(1, rounding="x"), lambda: D(0) ** 0, lambda: round(D("inf")), lambda: D("sNaN") + 1, lambda: D(1, 2), lambda: setattr(D(1), "x", 2)):
    t(bad)
print(D("2.665").quantize(D("0.01")), D("2.665").quantize(D("0.01"), ROUND_HALF_UP), D("2.665").quantize(D("0.01"), rounding=ROUND_DOWN), D("1e3").quantize(D(1)), D("-1.5").to_integral_value(), D("-1.5").to_integral_value(ROUND_CEILING), D("0.75").as_integer_ratio(), D("1.23e5").adjusted(), D(3).fma(4, 5), D(10).compare(9), D("1.0").compare_total(D(1)), D(5).copy_sign(D(-1)), D(12).same_quantum(5), D(1).number_class(), D("1200").normalize(), D(1).real, D(1).imag, D(1).conjugate(), D(1).radix(), D("7").max(9), D(7).min(9), D(5).scaleb(3), D(12345).rotate(2), D(12345).shift(-2), D(1).next_plus(), D(1).logb(), D(1010).logical_and(1100))
c = getcontext(); print(c.prec, c.Etiny(), c.Etop(), c.radix())
with localcontext() as c2:
    c2.prec = 4; print(D(1) / 3, c2.flags[Inexact], c.flags[Inexact])
print(D(1) / 3)
with localcontext(Context(prec=3, rounding=ROUND_UP)) as c3:
    print(D("1.2345") + 0)
with localcontext(prec=6, rounding=ROUND_DOWN):
    print(D(2) / 3)
c4 = Context(prec=5, traps=[Inexact]); t(lambda: c4.divide(1, 3)); print(c4.flags[Inexact], c4.create_decimal("1.234")); c4.clear_flags(); c4.clear_traps(); print(c4)
c5 = copy.copy(c4); c5.prec = 7; print(c4.prec, c5.prec, Context(prec=3).create_decimal("3.14159"), Context(prec=3).create_decimal_from_float(3.14159))
c.traps[FloatOperation] = True; t(lambda: D(0.5)); t(lambda: D(1) < 0.5); t(lambda: D("0.5") == 0.5); c.traps[FloatOperation] = False
for bad in (lambda: Context(prec=0), lambda: Context(prec="a"), lambda: Context(rounding="x"), lambda: Context(Emin=1), lambda: Context(Emax=-1), lambda: Context(capitals=2), lambda: Context(clamp=5), lambda: Context(traps=[1]), lambda: localcontext(5), lambda: localcontext(foo=1), lambda: c.flags[5], lambda: c.abs("1"), lambda: Context().create_decimal(" 1")):
    t(bad)
setcontext(ExtendedContext); print(D(1) / 0, D(0) / 0, getcontext().prec); setcontext(DefaultContext); print(getcontext().prec, BasicContext.prec, ExtendedContext)
print(copy.copy(D(1)), copy.deepcopy(D("1.5")), D("1.5").__reduce__(), isinstance(D(1), D), DecimalTuple(0, (1,), 2), issubclass(DivisionByZero, ZeroDivisionError), issubclass(Overflow, Inexact), Overflow.__mro__[1:4], issubclass(FloatOperation, TypeError))


class Money(D):
    def __str__(self): return "$" + super().__str__()


m = Money("1.5"); print(m, m + 1, type(m + 1), repr(m), type(Money(m)), f"{m}")
from fractions import Fraction
print(Fraction(D("0.25")), D("0.5") == Fraction(1, 2), D("0.3") < Fraction(1, 3), D(1) == 1 + 0j)
big = D(10) ** 50; print(big + 1, D(3 ** 200), len(str(D(7) ** 5)), D("1" * 60) + 1)
