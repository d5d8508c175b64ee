"""What numbers are made of, and how results are made to fit a context."""

from _prelude import _decimal_make, _decimal_make_special, _decimal_of_class, _type_decimal as Decimal
from _decimal_digits import digit_count, power_of_ten, rounded
from _decimal_signals import Clamped, Inexact, InvalidOperation, Overflow, Rounded, Subnormal, Underflow

__name__ = "decimal"

# The parts of a number are `_sign` (0 or 1), `_int` (the coefficient), `_exp`, and `_special`: None for finite numbers, else F
# (infinite), n or N (a quiet or a signalling nan, whose coefficient is its payload).
make = _decimal_make
make_special = _decimal_make_special


def nan():
    return make_special(0, "n")


def finish(self, context, rounding=None):
    """The result of an operation, made to fit the context: a plain Decimal, whatever the class of an operand."""
    if type(self) is not Decimal:
        self = _decimal_of_class(Decimal, self)
    if self._special:
        return _fixed_nan(self, context) if self._special != "F" else self
    coefficient, exponent = self._int, self._exp
    prec = context._prec
    # Most results fit as they are.
    if coefficient and context._Emin <= exponent <= context._Emax - prec and coefficient < power_of_ten(prec):
        return self
    etiny = context._Emin - prec + 1
    etop = context._Emax - prec + 1
    if not coefficient:
        low, high = etiny, etop if context._clamping else context._Emax
        if low <= exponent <= high:
            return self
        return context._signals({Clamped}, make(self._sign, 0, min(max(exponent, low), high)))
    digits = digit_count(coefficient)
    lowest = digits + exponent - prec
    if lowest > etop:
        return overflow(self._sign, context, rounding or context._rounding)
    subnormal = lowest < etiny
    if subnormal:
        lowest = etiny
    if exponent >= lowest:
        conditions = {Subnormal} if subnormal else set()
        if context._clamping and exponent > etop:
            conditions.add(Clamped)
            self = make(self._sign, coefficient * power_of_ten(exponent - etop), etop)
        return context._signals(conditions, self) if conditions else self
    shorter, changed = rounded(coefficient, lowest - exponent, rounding or context._rounding, self._sign)
    if digit_count(shorter) > prec:
        shorter //= 10
        lowest += 1
    if lowest > etop and shorter:
        return overflow(self._sign, context, rounding or context._rounding)
    conditions = {Rounded}
    if changed:
        conditions.add(Inexact)
        if subnormal:
            conditions.add(Underflow)
    if subnormal:
        conditions.add(Subnormal)
    if not shorter:
        conditions.add(Clamped)
    return context._signals(conditions, make(self._sign, shorter, lowest))


def overflow(sign, context, rounding):
    """What a result that is too big becomes."""
    if rounding in ("ROUND_DOWN", "ROUND_05UP") or rounding == ("ROUND_FLOOR", "ROUND_CEILING")[sign]:
        result = make(sign, 10**context._prec - 1, context._Emax - context._prec + 1)
    else:
        result = make_special(sign, "F")
    return context._signals({Overflow, Inexact, Rounded}, result)


def _fixed_nan(self, context):
    """A nan whose payload fits the precision."""
    room = context._prec - context._clamping
    if self._int and digit_count(self._int) > room:
        return make_special(self._sign, self._special, self._int % power_of_ten(room))
    return self


def check_nans(context, *operands):
    """The nan that an operation with one of them gives, or None."""
    quiet = None
    for each in operands:
        kind = each._special
        if kind == "N":
            result = make_special(each._sign, "n", each._int)
            return context._signal(InvalidOperation, _fixed_nan(result, context))
        if kind == "n" and quiet is None:
            quiet = each
    # A signalling one comes first, wherever it stands.
    return None if quiet is None else _fixed_nan(quiet, context)


def compare_numbers(a, b):
    """-1, 0 or 1 for two Decimals that are no nans."""
    if a._special or b._special:
        left = 0 if a._special != "F" else (-1 if a._sign else 1)
        right = 0 if b._special != "F" else (-1 if b._sign else 1)
        return (left > right) - (left < right)
    if not a._int or not b._int:
        left = 0 if not a._int else (-1 if a._sign else 1)
        right = 0 if not b._int else (-1 if b._sign else 1)
        return (left > right) - (left < right)
    if a._sign != b._sign:
        return -1 if a._sign else 1
    result = compare_magnitudes(a, b)
    return -result if a._sign else result


def compare_magnitudes(a, b):
    """The same for the absolute values of two finite numbers other than zero."""
    x, y = a._int, b._int
    if a._exp != b._exp:
        left, right = digit_count(x) + a._exp, digit_count(y) + b._exp
        if left != right:
            return 1 if left > right else -1
        if a._exp > b._exp:
            x *= power_of_ten(a._exp - b._exp)
        else:
            y *= power_of_ten(b._exp - a._exp)
    return (x > y) - (x < y)
