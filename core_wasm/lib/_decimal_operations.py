"""The operations of the General Decimal Arithmetic specification: arithmetic, rounding, comparing, logic, neighbours.

Each takes Decimals and a context, and gives a Decimal; what the context is told of, and what it raises, is
`Context._signal`'s business.
"""

from math import isqrt
from _decimal_digits import digit_count, power_of_ten, rounded, text_of, value_of
from _decimal_signals import (
    Clamped, DivisionByZero, DivisionImpossible, DivisionUndefined, Inexact, InvalidOperation, Overflow, Rounded, Subnormal,
    Underflow,
)  # fmt: skip
from _decimal_value import check_nans, compare_numbers, finish, make, make_special, nan

__name__ = "decimal"


def to_text(a, engineering, capitals):
    """Scientific or engineering notation."""
    sign = "-" if a._sign else ""
    if a._special:
        if a._special == "F":
            return sign + "Infinity"
        return f"{sign}{'sNaN' if a._special == 'N' else 'NaN'}{text_of(a._int) if a._int else ''}"
    digits, exponent = text_of(a._int), a._exp
    if exponent == 0:
        return sign + digits
    left = exponent + len(digits)
    if exponent < 0 and left > -6:
        point = left
    elif not engineering:
        point = 1
    elif not a._int:
        point = (left + 1) % 3 - 1
    else:
        point = (left - 1) % 3 + 1
    if point <= 0:
        whole, fraction = "0", "." + "0" * -point + digits
    elif point >= len(digits):
        whole, fraction = digits + "0" * (point - len(digits)), ""
    else:
        whole, fraction = digits[:point], "." + digits[point:]
    if left == point:
        return sign + whole + fraction
    return f"{sign}{whole}{fraction}{'eE'[capitals]}{left - point:+d}"


# Sums and products.


def add(a, b, context):
    """a + b"""
    if a._special or b._special:
        result = check_nans(context, a, b)
        if result is not None:
            return result
        if a._special and b._special and a._sign != b._sign:
            return context._signal(InvalidOperation, nan())
        return a if a._special else b
    x = -a._int if a._sign else a._int
    y = -b._int if b._sign else b._int
    exponent = a._exp
    if exponent != b._exp:
        if not x or not y:
            return _add_zero(a, b, context)
        if abs(exponent - b._exp) > context._prec + 2:
            a, b = _brought_near(a, b, context._prec)
            x, y = -a._int if a._sign else a._int, -b._int if b._sign else b._int
            exponent = a._exp
        if exponent > b._exp:
            x *= power_of_ten(exponent - b._exp)
            exponent = b._exp
        else:
            y *= power_of_ten(b._exp - exponent)
    total = x + y
    if total < 0:
        return finish(make(1, -total, exponent), context)
    if total:
        return finish(make(0, total, exponent), context)
    if a._sign == b._sign:
        sign = a._sign
    else:
        sign = 1 if context._rounding == "ROUND_FLOOR" else 0
    return finish(make(sign, 0, exponent), context)


def _add_zero(a, b, context):
    """A sum in which one side is zero: the other one, with as many digits as the zero asks for and fit."""
    exponent = min(a._exp, b._exp)
    if not a._int and not b._int:
        sign = a._sign if a._sign == b._sign else (1 if context._rounding == "ROUND_FLOOR" else 0)
        return finish(make(sign, 0, exponent), context)
    other = b if not a._int else a
    exponent = max(exponent, other._exp + digit_count(other._int) - context._prec - 1)
    if exponent < other._exp:
        other = make(other._sign, other._int * power_of_ten(other._exp - exponent), exponent)
    return finish(other, context)


def _brought_near(a, b, prec):
    """If the smaller one can only matter as "a little more than nothing", a small number near by takes its place."""
    big, small = (a, b) if a._exp > b._exp else (b, a)
    big_length, small_length = digit_count(big._int), digit_count(small._int)
    exponent = big._exp + min(-1, big_length - prec - 2)
    if small_length + small._exp - 1 < exponent:
        small = make(small._sign, 1, exponent)
    return big, small


def subtract(a, b, context):
    """a - b"""
    if b._special:
        result = check_nans(context, a, b)
        if result is not None:
            return result
        return add(a, make_special(1 - b._sign, b._special, b._int), context)
    return add(a, make(1 - b._sign, b._int, b._exp), context)


def multiply(a, b, context):
    """a * b"""
    sign = a._sign ^ b._sign
    if a._special or b._special:
        result = check_nans(context, a, b)
        if result is not None:
            return result
        if (not a._special and not a._int) or (not b._special and not b._int):
            return context._signal(InvalidOperation, nan())
        return make_special(sign, "F")
    return finish(make(sign, a._int * b._int, a._exp + b._exp), context)


def fma(a, b, c, context):
    """a * b + c, rounded once"""
    if a._special or b._special:
        if a._special == "N" or b._special == "N" or c._special == "N":
            return check_nans(context, a, b, c)
        result = check_nans(context, a, b)
        if result is not None:
            return result
        if (not a._special and not a._int) or (not b._special and not b._int):
            return context._signal(InvalidOperation, nan())
        product = make_special(a._sign ^ b._sign, "F")
    else:
        product = make(a._sign ^ b._sign, a._int * b._int, a._exp + b._exp)
    return add(product, c, context)


def plus(a, context):
    """+a"""
    if a._special:
        return check_nans(context, a) or a
    if not a._int and a._sign and context._rounding != "ROUND_FLOOR":
        a = make(0, 0, a._exp)
    return finish(a, context)


def minus(a, context):
    """-a"""
    if a._special:
        return check_nans(context, a) or make_special(1 - a._sign, a._special, a._int)
    sign = 1 - a._sign
    if not a._int:
        sign = 1 if context._rounding == "ROUND_FLOOR" and not a._sign else 0
    return finish(make(sign, a._int, a._exp), context)


def absolute(a, context):
    """abs(a)"""
    return minus(a, context) if a._sign and a._special not in ("n", "N") else plus(a, context)


# Quotients.


def _division_specials(a, b, context):
    """What a / b is if one of them is special or b is zero; None for ordinary numbers."""
    sign = a._sign ^ b._sign
    if a._special or b._special:
        result = check_nans(context, a, b)
        if result is not None:
            return result
        if a._special and b._special:
            return context._signal(InvalidOperation, nan())
        if a._special:
            return make_special(sign, "F")
        return context._signals({Clamped}, make(sign, 0, context._Emin - context._prec + 1))
    if not b._int:
        if not a._int:
            return context._signal(DivisionUndefined, nan())
        return context._signal(DivisionByZero, make_special(sign, "F"))
    return None


def divide(a, b, context):
    """a / b"""
    result = _division_specials(a, b, context)
    if result is not None:
        return result
    sign = a._sign ^ b._sign
    ideal = a._exp - b._exp
    if not a._int:
        return finish(make(sign, 0, ideal), context)
    # Enough digits for the precision, and one that says on which side of the middle the rest is.
    shift = digit_count(b._int) - digit_count(a._int) + context._prec + 1
    exponent = ideal - shift
    if shift >= 0:
        quotient, rest = divmod(a._int * power_of_ten(shift), b._int)
    else:
        quotient, rest = divmod(a._int, b._int * power_of_ten(-shift))
    if rest:
        if quotient % 5 == 0:
            quotient += 1
    else:
        while exponent < ideal and quotient % 10 == 0:
            quotient //= 10
            exponent += 1
    return finish(make(sign, quotient, exponent), context)


def _integer_division(a, b, context):
    """`(a // b, a % b)` of ordinary numbers, truncated; None if the quotient has too many digits."""
    sign = a._sign ^ b._sign
    ideal = a._exp if not b._int else min(a._exp, b._exp)
    gap = (a._exp + digit_count(a._int)) - (b._exp + digit_count(b._int)) if a._int else -2
    if not a._int or gap <= -2:
        rest = make(a._sign, a._int, a._exp)
        return make(sign, 0, 0), _rescaled(rest, ideal, context._rounding)
    if gap <= context._prec:
        x, y = a._int, b._int
        if a._exp >= b._exp:
            x *= power_of_ten(a._exp - b._exp)
        else:
            y *= power_of_ten(b._exp - a._exp)
        quotient, rest = divmod(x, y)
        if quotient < power_of_ten(context._prec):
            return make(sign, quotient, 0), make(a._sign, rest, ideal)
    return None


def divide_int(a, b, context):
    """a // b, truncated"""
    result = check_nans(context, a, b) if a._special or b._special else None
    if result is not None:
        return result
    if a._special:
        if b._special:
            return context._signal(InvalidOperation, nan())
        return make_special(a._sign ^ b._sign, "F")
    if b._special:
        return make(a._sign ^ b._sign, 0, 0)
    if not b._int:
        if not a._int:
            return context._signal(DivisionUndefined, nan())
        return context._signal(DivisionByZero, make_special(a._sign ^ b._sign, "F"))
    both = _integer_division(a, b, context)
    return context._signal(DivisionImpossible, nan()) if both is None else both[0]


def remainder(a, b, context):
    """a % b, with the sign of a"""
    result = check_nans(context, a, b) if a._special or b._special else None
    if result is not None:
        return result
    if a._special:
        return context._signal(InvalidOperation, nan())
    if b._special:
        return finish(a, context)
    if not b._int:
        return context._signal(InvalidOperation if a._int else DivisionUndefined, nan())
    both = _integer_division(a, b, context)
    return context._signal(DivisionImpossible, nan()) if both is None else finish(both[1], context)


def divmod_(a, b, context):
    """(a // b, a % b)"""
    result = check_nans(context, a, b) if a._special or b._special else None
    if result is not None:
        return result, result
    sign = a._sign ^ b._sign
    if a._special:
        if b._special:
            return context._signal(InvalidOperation, (nan(), nan()))
        return make_special(sign, "F"), context._signal(InvalidOperation, nan())
    if b._special:
        return make(sign, 0, 0), finish(a, context)
    if not b._int:
        if not a._int:
            return context._signal(DivisionUndefined, (nan(), nan()))
        return context._signals({DivisionByZero, InvalidOperation}, (make_special(sign, "F"), nan()))
    both = _integer_division(a, b, context)
    if both is None:
        return context._signal(DivisionImpossible, (nan(), nan()))
    return both[0], finish(both[1], context)


def remainder_near(a, b, context):
    """The remainder of the division whose quotient is rounded to the nearest integer."""
    result = check_nans(context, a, b) if a._special or b._special else None
    if result is not None:
        return result
    if a._special:
        return context._signal(InvalidOperation, nan())
    if not b._special and not b._int:
        return context._signal(InvalidOperation if a._int else DivisionUndefined, nan())
    if b._special:
        return finish(a, context)
    ideal = min(a._exp, b._exp)
    if not a._int:
        return finish(make(a._sign, 0, ideal), context)
    gap = a._exp + digit_count(a._int) - b._exp - digit_count(b._int)
    if gap >= context._prec + 1:
        return context._signal(DivisionImpossible, nan())
    if gap <= -2:
        return finish(_rescaled(a, ideal, context._rounding), context)
    x, y = a._int, b._int
    if a._exp > b._exp:
        x *= power_of_ten(a._exp - b._exp)
    else:
        y *= power_of_ten(b._exp - a._exp)
    quotient, rest = divmod(x, y)
    if 2 * rest + (quotient & 1) > y:
        rest -= y
        quotient += 1
    if quotient >= power_of_ten(context._prec):
        return context._signal(DivisionImpossible, nan())
    sign = a._sign
    if rest < 0:
        sign, rest = 1 - sign, -rest
    return finish(make(sign, rest, ideal), context)


def sqrt(a, context):
    """The square root, correctly rounded (half to even)."""
    if a._special:
        result = check_nans(context, a)
        if result is not None:
            return result
        return context._signal(InvalidOperation, nan()) if a._sign else a
    if not a._int:
        return finish(make(a._sign, 0, a._exp >> 1), context)
    if a._sign:
        return context._signal(InvalidOperation, nan())
    prec = context._prec + 1
    exponent = a._exp >> 1
    coefficient = a._int
    if a._exp & 1:
        coefficient *= 10
        half = (digit_count(a._int) >> 1) + 1
    else:
        half = digit_count(a._int) + 1 >> 1
    shift = prec - half
    if shift >= 0:
        coefficient *= 100**shift
        exact = True
    else:
        coefficient, rest = divmod(coefficient, 100**-shift)
        exact = not rest
    exponent -= shift
    root = isqrt(coefficient)
    exact = exact and root * root == coefficient
    if exact:
        # The result has the ideal exponent if it can.
        if shift >= 0:
            root //= power_of_ten(shift)
        else:
            root *= power_of_ten(-shift)
        exponent += shift
    elif root % 5 == 0:
        root += 1
    return finish(make(0, root, exponent), context, "ROUND_HALF_EVEN")


# Exponents and digits.


def _rescaled(a, exponent, rounding):
    """The same number with another exponent, whatever its length; rounded if it has to be."""
    if not a._int:
        return make(a._sign, 0, exponent)
    if a._exp >= exponent:
        return make(a._sign, a._int * power_of_ten(a._exp - exponent), exponent)
    return make(a._sign, rounded(a._int, exponent - a._exp, rounding, a._sign)[0], exponent)


def quantize(a, b, context, rounding=None):
    """a with the exponent of b"""
    if a._special or b._special:
        result = check_nans(context, a, b)
        if result is not None:
            return result
        if a._special and b._special:
            return make_special(a._sign, "F")
        return context._signal(InvalidOperation, nan())
    if rounding is None:
        rounding = context._rounding
    exponent = b._exp
    etiny = context._Emin - context._prec + 1
    if not etiny <= exponent <= context._Emax:
        return context._signal(InvalidOperation, nan())
    if not a._int:
        return finish(make(a._sign, 0, exponent), context)
    if a._exp + digit_count(a._int) - 1 > context._Emax or a._exp + digit_count(a._int) - exponent > context._prec:
        return context._signal(InvalidOperation, nan())
    conditions = set()
    if a._exp >= exponent:
        made = make(a._sign, a._int * power_of_ten(a._exp - exponent), exponent)
    else:
        coefficient, changed = rounded(a._int, exponent - a._exp, rounding, a._sign)
        made = make(a._sign, coefficient, exponent)
        conditions = {Rounded, Inexact} if changed else {Rounded}
    adjusted = exponent + digit_count(made._int) - 1
    if made._int and adjusted > context._Emax or digit_count(made._int) > context._prec:
        return context._signal(InvalidOperation, nan())
    if made._int and adjusted < context._Emin:
        conditions.add(Subnormal)
    if conditions:
        context._signals(conditions, None)
    return finish(made, context)


def to_integral(a, context, rounding, exact):
    """Rounded to an integer; `exact` tells the context of it."""
    if a._special:
        return check_nans(context, a) or a
    if a._exp >= 0:
        return a
    if not a._int:
        return make(a._sign, 0, 0)
    coefficient, changed = rounded(a._int, -a._exp, rounding or context._rounding, a._sign)
    if exact:
        context._signals({Rounded, Inexact} if changed else {Rounded}, None)
    return make(a._sign, coefficient, 0)


def normalize(a, context):
    """Without zeros at the end."""
    if a._special:
        result = check_nans(context, a)
        if result is not None:
            return result
    a = finish(a, context)
    if a._special:
        return a
    if not a._int:
        return make(a._sign, 0, 0)
    highest = context._Emax - context._prec + 1 if context._clamping else context._Emax
    coefficient, exponent = a._int, a._exp
    while coefficient % 10 == 0 and exponent < highest:
        coefficient //= 10
        exponent += 1
    return make(a._sign, coefficient, exponent)


def scaleb(a, b, context):
    """a with b added to its exponent"""
    result = check_nans(context, a, b) if a._special or b._special else None
    if result is not None:
        return result
    limit = 2 * (context._Emax + context._prec)
    if b._special or b._exp != 0 or b._int > limit:
        return context._signal(InvalidOperation, nan())
    if a._special:
        return a
    return finish(make(a._sign, a._int, a._exp + (-b._int if b._sign else b._int)), context)


def logb(a, context):
    """The exponent of the first digit"""
    if a._special:
        return check_nans(context, a) or make_special(0, "F")
    if not a._int:
        return context._signal(DivisionByZero, make_special(1, "F"))
    adjusted = a._exp + digit_count(a._int) - 1
    return finish(make(1 if adjusted < 0 else 0, abs(adjusted), 0), context)


def _shift_count(a, b, context):
    """How far digits are moved, or what the operation gives at once."""
    result = check_nans(context, a, b) if a._special or b._special else None
    if result is not None:
        return None, result
    if b._special or b._exp != 0 or b._int > context._prec:
        return None, context._signal(InvalidOperation, nan())
    return (None, a) if a._special else (-b._int if b._sign else b._int, None)


def rotate(a, b, context):
    """The digits rotated to the left; to the right if b is negative"""
    count, result = _shift_count(a, b, context)
    if result is not None:
        return result
    prec = context._prec
    digits = text_of(a._int % power_of_ten(prec)).zfill(prec)
    count %= prec
    return make(a._sign, value_of(digits[count:] + digits[:count]), a._exp)


def shift(a, b, context):
    """The digits shifted to the left; to the right if b is negative"""
    count, result = _shift_count(a, b, context)
    if result is not None:
        return result
    if count < 0:
        coefficient = a._int % power_of_ten(context._prec) // power_of_ten(-count)
    else:
        coefficient = a._int * power_of_ten(count) % power_of_ten(context._prec)
    return make(a._sign, coefficient, a._exp)


# Comparing.


def compare(a, b, context):
    """-1, 0 or 1; a nan if there is one"""
    if a._special or b._special:
        result = check_nans(context, a, b)
        if result is not None:
            return result
    return _sign_number(compare_numbers(a, b))


def compare_signal(a, b, context):
    """The same, where every nan signals"""
    for each in (a, b):
        if each._special in ("n", "N"):
            result = check_nans(context, a, b)
            context._signal(InvalidOperation)
            return result
    return compare(a, b, context)


def _sign_number(order):
    return make(1, 1, 0) if order < 0 else make(0, order, 0)


def _total_order(a, b):
    """The order of compare_total: by sign, kind, value and exponent."""
    if a._sign != b._sign:
        return -1 if a._sign else 1
    rank = {None: 0, "F": 0, "N": 1, "n": 2}
    left, right = rank[a._special], rank[b._special]
    if left or right:
        order = (left > right) - (left < right) or (a._int > b._int) - (a._int < b._int)
    else:
        order = compare_numbers(a, b)
        if order:
            return order
        order = (a._exp > b._exp) - (a._exp < b._exp)
    return -order if a._sign else order


def compare_total(a, b, context=None):
    """-1, 0 or 1 by the abstract representation"""
    return _sign_number(_total_order(a, b))


def compare_total_mag(a, b, context=None):
    """The same of the absolute values"""
    return _sign_number(_total_order(copy_sign_of(a, 0), copy_sign_of(b, 0)))


def copy_sign_of(a, sign):
    """a with another sign"""
    if a._special:
        return make_special(sign, a._special, a._int)
    return make(sign, a._int, a._exp)


def _chosen(largest, by_magnitude):
    def choose(a, b, context):
        if a._special in ("n", "N") or b._special in ("n", "N"):
            # A quiet nan gives way to a number.
            if a._special == "n" and b._special not in ("n", "N"):
                return finish(b, context)
            if b._special == "n" and a._special not in ("n", "N"):
                return finish(a, context)
            return check_nans(context, a, b)
        if by_magnitude:
            order = compare_numbers(copy_sign_of(a, 0), copy_sign_of(b, 0)) or compare_numbers(a, b)
        else:
            order = compare_numbers(a, b)
        order = order or _total_order(a, b)
        first = order > 0 if largest else order <= 0
        if largest and order == 0:
            first = True
        return finish(a if first else b, context)

    return choose


max_ = _chosen(True, False)
min_ = _chosen(False, False)
max_mag = _chosen(True, True)
min_mag = _chosen(False, True)


def same_quantum(a, b):
    """Have both the same exponent, or are both infinite, or both nans?"""
    if a._special or b._special:
        return (a._special == "F" and b._special == "F") or (
            a._special in ("n", "N") and b._special in ("n", "N")
        )
    return a._exp == b._exp


def number_class(a, context):
    """What kind of number it is, as text"""
    if a._special:
        return "sNaN" if a._special == "N" else "NaN" if a._special == "n" else "-Infinity" if a._sign else "+Infinity"
    sign = "-" if a._sign else "+"
    if not a._int:
        return sign + "Zero"
    return sign + ("Subnormal" if a._exp + digit_count(a._int) - 1 < context._Emin else "Normal")


# Neighbours.


def _neighbour(a, context, upwards):
    """The next number that the context can represent."""
    if a._special:
        result = check_nans(context, a)
        if result is not None:
            return result
        if a._sign == (0 if upwards else 1):
            return a
        return make(a._sign, power_of_ten(context._prec) - 1, context._Emax - context._prec + 1)
    quiet = context.copy()
    quiet._rounding = "ROUND_CEILING" if upwards else "ROUND_FLOOR"
    quiet._traps = 0
    made = finish(a, quiet)
    if made._special or compare_numbers(made, a):
        return made
    tiny = make(0 if upwards else 1, 1, context._Emin - context._prec)
    return add(a, tiny, quiet)


def next_plus(a, context):
    """The next larger number"""
    return _neighbour(a, context, True)


def next_minus(a, context):
    """The next smaller number"""
    return _neighbour(a, context, False)


def next_toward(a, b, context):
    """The neighbour of a on the side of b"""
    result = check_nans(context, a, b) if a._special or b._special else None
    if result is not None:
        return result
    order = compare_numbers(a, b)
    if order == 0:
        return copy_sign_of(a, b._sign)
    made = _neighbour(a, context, order < 0)
    if made._special:
        return context._signals({Overflow, Inexact, Rounded}, made)
    if not made._int or made._exp + digit_count(made._int) - 1 < context._Emin:
        conditions = {Underflow, Subnormal, Inexact, Rounded}
        if not made._int:
            conditions.add(Clamped)
        return context._signals(conditions, made)
    return made


# Logic, on numbers whose digits are all 0 or 1.


def _bits_of(a, prec):
    if a._special or a._sign or a._exp:
        return None
    digits = text_of(a._int)[-prec:]
    return int(digits, 2) if not digits.strip("01") and not text_of(a._int).strip("01") else None


def _logical(operate):
    def combine(a, b, context):
        x, y = _bits_of(a, context._prec), _bits_of(b, context._prec)
        if x is None or y is None:
            return context._signal(InvalidOperation, nan())
        return make(0, value_of(f"{operate(x, y):b}"), 0)

    return combine


logical_and = _logical(lambda x, y: x & y)
logical_or = _logical(lambda x, y: x | y)
logical_xor = _logical(lambda x, y: x ^ y)


def logical_invert(a, context):
    """All digits of the precision the other way round"""
    x = _bits_of(a, context._prec)
    if x is None:
        return context._signal(InvalidOperation, nan())
    return make(0, value_of(f"{x ^ ((1 << context._prec) - 1):b}"), 0)
