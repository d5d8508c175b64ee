"""exp, ln, log10 and powers, correctly rounded.

All of them are computed with ints in binary fixed point, with some more digits than needed. If the digits that follow are
so close to the middle between two results that the error could matter, everything is done again with more (Ziv).
"""

from math import isqrt
import _decimal_operations as operations
from _decimal_digits import digit_count, power_of_ten
from _decimal_signals import Inexact, InvalidOperation, Rounded
from _decimal_value import check_nans, compare_numbers, finish, make, make_special, nan

__name__ = "decimal"
_ln2 = {}
_ln10 = {}


# Fixed point: a number times 2**bits, off by a few units at the most.


def _atanh_inverse(n, bits):
    """atanh(1/n)"""
    term = total = (1 << bits) // n
    square, k = n * n, 1
    while term:
        term //= square
        k += 2
        total += term // k
    return total


def _log_two(bits):
    if bits not in _ln2:
        wide = bits + 16
        total = 18 * _atanh_inverse(26, wide) - 2 * _atanh_inverse(4801, wide) + 8 * _atanh_inverse(8749, wide)
        _ln2.clear()
        _ln2[bits] = total >> 16
    return _ln2[bits]


def _log_ten(bits):
    if bits not in _ln10:
        _ln10.clear()
        _ln10[bits] = _log_fixed(10, 1, bits)
    return _ln10[bits]


def _log_fixed(n, d, bits):
    """ln(n/d)"""
    wide = bits + 32
    power = n.bit_length() - d.bit_length()
    # Between 1/2 and 2, then near 1 by taking roots.
    if power >= 0:
        m = (n << wide) // (d << power)
    else:
        m = (n << wide - power) // d
    roots = 3 + isqrt(bits) // 4
    wide_m = wide + 2 * roots
    m <<= 2 * roots
    for _ in range(roots):
        m = isqrt(m << wide_m)
    one = 1 << wide_m
    negative = m < one
    y = (abs(m - one) << wide_m) // (m + one)
    square = y * y >> wide_m
    term, total, k = y, y, 1
    while term:
        term = term * square >> wide_m
        k += 2
        total += term // k
    total = total << 1 + roots >> 2 * roots
    if negative:
        total = -total
    result = total + (power * _log_two(wide) if power else 0)
    return result >> 32


def _exp_fixed(x, bits):
    """`(value, power)`: exp(x / 2**bits) is value / 2**bits * 2**power."""
    wide = bits + 16 + 2 * isqrt(bits)
    x <<= wide - bits
    power = x // _log_two(wide)
    rest = x - power * _log_two(wide)
    halvings = isqrt(bits) // 2 + 1
    rest >>= halvings
    term = total = 1 << wide
    k = 0
    while term:
        k += 1
        term = (term * rest >> wide) // k
        total += term
    for _ in range(halvings):
        total = total * total >> wide
    return total >> wide - bits, power


def _from_fixed(value, bits, digits):
    """A positive fixed-point number as coefficient and exponent with at least that many digits."""
    magnitude = (value.bit_length() - bits) * 1233 // 4096
    exponent = magnitude - digits - 1
    if exponent >= 0:
        return value // power_of_ten(exponent) >> bits, exponent
    return value * power_of_ten(-exponent) >> bits, exponent


def _settled(compute, prec):
    """`compute(digits)` gives coefficient and exponent with that many digits, off by less than 10 units in the last but one.

    A result that never gets away from the middle between two numbers, or from one of them, is exactly that.
    """
    extra = 6
    while True:
        coefficient, exponent = compute(prec + extra)
        unit = power_of_ten(digit_count(coefficient) - prec)
        rest = coefficient % (unit // 2)
        if 2000 < rest < unit // 2 - 2000:
            return coefficient, exponent
        if extra > 2 * prec + 40:
            nearest = (coefficient + unit // 4) // (unit // 2) * (unit // 2)
            return nearest, exponent
        extra = 2 * extra + 4


def _inexact(sign, coefficient, exponent, context):
    """Rounds a result that cannot be exact: a sticky digit makes it differ from the middle."""
    return finish(make(sign, coefficient * 10 + 1, exponent - 1), context, "ROUND_HALF_EVEN")


def _inexact_as_asked(sign, coefficient, exponent, context):
    """The same for powers, which the context's own rounding applies to."""
    return finish(make(sign, coefficient * 10 + 1, exponent - 1), context)


def _ratio(a):
    if a._exp >= 0:
        return a._int * power_of_ten(a._exp), 1
    return a._int, power_of_ten(-a._exp)


def _bits_for(digits):
    return digits * 3402 // 1024 + 24


# exp


def exp(a, context):
    """e ** a"""
    if a._special:
        result = check_nans(context, a)
        if result is not None:
            return result
        return make(0, 0, 0) if a._sign else a
    if not a._int:
        return finish(make(0, 1, 0), context)
    prec = context._prec
    adjusted = a._exp + digit_count(a._int) - 1
    # Far out the result over- or underflows; near zero it is as good as one.
    if adjusted > digit_count(context._Emax) + 2:
        if a._sign:
            return _inexact(0, 1, context._Emin - prec - 2, context)
        return _inexact(0, 1, context._Emax + 1, context)
    if adjusted < -prec - 2:
        if a._sign:
            return _inexact(0, power_of_ten(prec + 2) - 1, -prec - 2, context)
        return _inexact(0, power_of_ten(prec + 1), -prec - 1, context)

    def compute(digits):
        bits = _bits_for(digits + max(adjusted, 0) + 2)
        n, d = _ratio(a)
        x = (n << bits) // d
        value, power = _exp_fixed(-x if a._sign else x, bits)
        return _scaled(value, bits, power, digits)

    coefficient, exponent = _settled(compute, prec)
    return _inexact(0, coefficient, exponent, context)


def _scaled(value, bits, power, digits):
    """value / 2**bits * 2**power in decimal digits, for powers of any size."""
    if -4 * bits < power < 4 * bits:
        if power >= 0:
            return _from_fixed(value << power, bits, digits)
        return _from_fixed(value, bits - power, digits)
    # 2**power is 10**whole times a number between 1 and 10.
    wide = bits + power.bit_length() + 8
    logarithm = power * _log_two(wide)
    whole = logarithm // _log_ten(wide)
    rest = logarithm - whole * _log_ten(wide)
    factor, more = _exp_fixed(rest >> wide - bits, bits)
    coefficient, exponent = _from_fixed((value * factor >> bits) << more, bits, digits)
    return coefficient, exponent + whole


# Logarithms


def _logarithm_specials(a, context):
    if a._special:
        result = check_nans(context, a)
        if result is not None:
            return result
        return context._signal(InvalidOperation, nan()) if a._sign else make_special(0, "F")
    if not a._int:
        return make_special(1, "F")
    if a._sign:
        return context._signal(InvalidOperation, nan())
    return None


def _nearness_to_one(a):
    """How many digits of a logarithm are lost because the number is close to one."""
    n, d = _ratio(a)
    difference = abs(n - d)
    return max(0, digit_count(d) - digit_count(difference)) + 2 if difference else 0


def ln(a, context):
    """The natural logarithm"""
    result = _logarithm_specials(a, context)
    if result is not None:
        return result
    if a._exp <= 0 and digit_count(a._int) == 1 - a._exp and a._int == power_of_ten(-a._exp):
        return make(0, 0, 0)
    near = _nearness_to_one(a) if -2 <= a._exp + digit_count(a._int) <= 2 else 0
    sign = 1 if compare_numbers(a, make(0, 1, 0)) < 0 else 0

    def compute(digits):
        bits = _bits_for(digits + near)
        return _from_fixed(abs(_log_of(a, bits)), bits, digits)

    coefficient, exponent = _settled(compute, context._prec)
    return _inexact(sign, coefficient, exponent, context)


def _log_of(a, bits):
    """ln of a positive number whose exponent may be of any size."""
    digits = digit_count(a._int)
    shift = a._exp + digits - 1
    wide = bits + shift.bit_length() + 4
    if -4 < shift < 4:
        n, d = _ratio(a)
        return _log_fixed(n, d, bits)
    return _log_fixed(a._int, power_of_ten(digits - 1), wide) + shift * _log_ten(wide) >> wide - bits


def log10(a, context):
    """The logarithm to the base ten"""
    result = _logarithm_specials(a, context)
    if result is not None:
        return result
    digits_of_a = digit_count(a._int)
    if a._int == power_of_ten(digits_of_a - 1):
        whole = a._exp + digits_of_a - 1
        return finish(make(1 if whole < 0 else 0, abs(whole), 0), context)
    near = _nearness_to_one(a) if -2 <= a._exp + digits_of_a <= 2 else 0
    sign = 1 if compare_numbers(a, make(0, 1, 0)) < 0 else 0

    def compute(digits):
        bits = _bits_for(digits + near + 4)
        value = (abs(_log_of(a, bits)) << bits) // _log_ten(bits)
        return _from_fixed(value, bits, digits)

    coefficient, exponent = _settled(compute, context._prec)
    return _inexact(sign, coefficient, exponent, context)


# Powers


def _is_integer(a):
    return a._special is None and (a._exp >= 0 or a._int % power_of_ten(min(-a._exp, digit_count(a._int) + 1)) == 0)


def _integer_value(a):
    value = a._int * power_of_ten(a._exp) if a._exp >= 0 else a._int // power_of_ten(-a._exp)
    return -value if a._sign else value


def _is_odd(a):
    if not a._int or a._exp > 0:
        return False
    return a._int // power_of_ten(-a._exp) % 2 == 1


def _power_modulo(a, b, modulo, context):
    if a._special or b._special or modulo._special:
        result = check_nans(context, a, b, modulo)
        return result if result is not None else context._signal(InvalidOperation, nan())
    if not (_is_integer(a) and _is_integer(b) and _is_integer(modulo)) or b._sign and b._int or not modulo._int:
        return context._signal(InvalidOperation, nan())
    m = abs(_integer_value(modulo))
    if digit_count(m) > context._prec or (not a._int and not b._int):
        return context._signal(InvalidOperation, nan())
    negative = a._sign and _is_odd(b)
    return make(1 if negative else 0, pow(abs(_integer_value(a)), _integer_value(b), m), 0)


def power(a, b, modulo, context):
    """a ** b, or a ** b % modulo"""
    if modulo is not None:
        return _power_modulo(a, b, modulo, context)
    if a._special or b._special:
        result = check_nans(context, a, b)
        if result is not None:
            return result
    if b._special is None and not b._int:
        if a._special is None and not a._int:
            return context._signal(InvalidOperation, nan())
        return make(0, 1, 0)
    sign = 0
    if a._sign:
        if _is_integer(b):
            sign = 1 if _is_odd(b) else 0
        elif a._special or a._int:
            return context._signal(InvalidOperation, nan())
        a = operations.copy_sign_of(a, 0)
    if a._special is None and not a._int:
        return make_special(sign, "F") if b._sign else make(sign, 0, 0)
    if a._special:
        return make(sign, 0, 0) if b._sign else make_special(sign, "F")
    one = compare_numbers(a, make(0, 1, 0))
    if one == 0:
        return _power_of_one(sign, a, b, context)
    if b._special:
        return make_special(0, "F") if (b._sign == 0) == (one > 0) else make(0, 0, 0)
    exact = _exact_power(a, b, context._prec)
    if exact is not None:
        return finish(make(sign, *exact), context)
    return _inexact_power(sign, a, b, context)


def _power_of_one(sign, a, b, context):
    """1.00 ** b: with the digits that exact multiplication would give, as far as they fit."""
    if b._special or not _is_integer(b):
        return _padded_one(sign, context)
    if b._sign:
        return finish(make(sign, 1, 0), context)
    count = min(_integer_value(b), context._prec) if b._exp < 30 else context._prec
    exponent = a._exp * count
    if exponent < 1 - context._prec:
        exponent = 1 - context._prec
        context._signal(Rounded)
    return make(sign, power_of_ten(-exponent), exponent) if exponent <= 0 else make(sign, 1, 0)


def _padded_one(sign, context):
    context._signals({Inexact, Rounded}, None)
    return make(sign, power_of_ten(context._prec - 1), 1 - context._prec)


def _exact_power(a, b, prec):
    """Coefficient and exponent of a ** b if the power is an integer that is small enough to multiply out."""
    size = b._exp + digit_count(b._int)
    if not _is_integer(b) or size > 20:
        return None
    n = _integer_value(b)
    coefficient, exponent = a._int, a._exp
    zeros = 0
    while coefficient % 10 == 0:
        coefficient //= 10
        exponent += 1
        zeros += 1
    if coefficient == 1:
        # A power of ten, with as many digits as fit.
        kept = min(zeros * n, prec + 1) if n > 0 else 0
        return power_of_ten(kept), exponent * n - kept
    if size > 7:
        return None
    if n > 0:
        return None if digit_count(a._int) * n > 4 * prec + 1000 else (a._int**n, a._exp * n)
    # 1 / (2**i * 5**j) has an end in decimal.
    twos = fives = 0
    rest = coefficient
    if rest.bit_length() * -n > 8 * prec + 4000:
        return None
    while rest % 2 == 0:
        rest //= 2
        twos += 1
    while rest % 5 == 0:
        rest //= 5
        fives += 1
    if rest != 1:
        return None
    twos, fives = twos * -n, fives * -n
    places = max(twos, fives)
    result = 10**places // (2**twos * 5**fives)
    return result, exponent * n - places


def _inexact_power(sign, a, b, context):
    prec = context._prec
    adjusted_b = b._exp + digit_count(b._int) - 1
    size = a._exp + digit_count(a._int) - 1
    # |b * log10(a)| decides on over- and underflow before anything is computed.
    reach = adjusted_b + max(digit_count(abs(size)) if size not in (0, -1) else 1 - _nearness_to_one(a), -prec - 5)
    if reach > digit_count(context._Emax) + 3:
        grows = (compare_numbers(a, make(0, 1, 0)) > 0) == (b._sign == 0)
        if grows:
            return _inexact_as_asked(sign, 1, context._Emax + 1, context)
        return _inexact_as_asked(sign, 1, context._Emin - prec - 2, context)
    near = _nearness_to_one(a) if -2 <= size + 1 <= 2 else 0
    if adjusted_b - near + 2 < -prec - 2 and size in (0, -1) or adjusted_b + digit_count(abs(size)) + 1 < -prec - 2:
        # Hardly any different from one.
        above = (compare_numbers(a, make(0, 1, 0)) > 0) == (b._sign == 0)
        if above:
            return _inexact_as_asked(sign, power_of_ten(prec + 1), -prec - 1, context)
        return _inexact_as_asked(sign, power_of_ten(prec + 2) - 1, -prec - 2, context)

    def compute(digits):
        extra = max(adjusted_b, 0) + digit_count(abs(size)) + near + 4
        bits = _bits_for(digits + extra)
        n, d = _ratio(b)
        x = _log_of(a, bits) * n // d
        value, power = _exp_fixed(-x if b._sign else x, bits)
        return _scaled(value, bits, power, digits)

    coefficient, exponent = _settled(compute, prec)
    # A root may come out exactly; then it has all digits of the precision, and counts as inexact.
    unit = power_of_ten(digit_count(coefficient) - prec)
    if coefficient % unit == 0:
        context._signal(Inexact)
        return finish(make(sign, coefficient // unit * 10, exponent + digit_count(unit) - 2), context)
    return _inexact_as_asked(sign, coefficient, exponent, context)
