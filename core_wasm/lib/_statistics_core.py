"""Exact sums under `statistics`: numbers of every kind become ratios, so that no rounding happens before the end."""

import sys
from fractions import Fraction
from math import isqrt, isfinite
from operator import attrgetter
from _prelude import _exact_sums
from _statistics_error import StatisticsError


_ratio = Fraction._from_coprime_ints


def _isfinite(x):
    try:
        return x.is_finite()
    except AttributeError:
        return isfinite(x)


def _exact_ratio(x):
    """The ratio of two ints that is exactly `x`; `(x, None)` for nan and infinities."""
    try:
        return x.as_integer_ratio()
    except AttributeError:
        pass
    except (OverflowError, ValueError):
        return x, None
    try:
        return x.numerator, x.denominator
    except AttributeError:
        raise TypeError(f"can't convert type '{type(x).__name__}' to numerator/denominator") from None


def _coerce(T, S):
    """The type that results from T and S together: what Python's own arithmetic would give, where it gives anything."""
    if T is S or S is int or S is bool:
        return T
    if T is int:
        return S
    if issubclass(S, T):
        return S
    if issubclass(T, S):
        return T
    if issubclass(T, int):
        return S
    if issubclass(S, int):
        return T
    if issubclass(T, Fraction) and issubclass(S, float):
        return S
    if issubclass(T, float) and issubclass(S, Fraction):
        return T
    raise TypeError(f"don't know how to coerce {T.__name__} and {S.__name__}")


def _convert(value, T):
    """An exact ratio as a number of type T."""
    if type(value) is T:
        return value
    if issubclass(T, int) and value.denominator != 1:
        T = float
    try:
        return T(value)
    except TypeError:
        from decimal import Decimal

        if issubclass(T, Decimal):
            return T(value.numerator) / value.denominator
        raise


def _total(partials):
    """The exact sum of `{denominator: numerator}`."""
    if None in partials:
        return partials[None]
    return sum([Fraction(n, d) for d, n in partials.items()], Fraction(0))


def _sum(data):
    """`(type, exact sum, count)`."""
    quick = _exact_sums(data, False)
    if quick is not None:
        return quick[0], _ratio(quick[1], quick[2]), len(data)
    count = 0
    types = set()
    partials = {}
    for x in data:
        count += 1
        types.add(type(x))
        n, d = _exact_ratio(x)
        partials[d] = partials.get(d, 0) + n
    return _type_of(types), _total(partials), count


def _type_of(types):
    T = int
    for S in sorted(types, key=attrgetter("__name__")) if len(types) > 1 else types:
        T = _coerce(T, S)
    return T


def _ss(data, c=None):
    """`(type, sum of squared deviations from the mean or c, mean or c, count)`."""
    count = 0
    types = set()
    if c is not None:
        partials = {}
        for x in data:
            count += 1
            difference = x - c
            types.add(type(difference))
            n, d = difference.as_integer_ratio()
            partials[d * d] = partials.get(d * d, 0) + n * n
        return _type_of(types), _total(partials), c, count
    quick = _exact_sums(data, True)
    if quick is not None:
        T, n, d, square_n, square_d = quick
        return T, *_deviations(_ratio(n, d), _ratio(square_n, square_d), len(data)), len(data)
    sums, squares = {}, {}
    for x in data:
        count += 1
        types.add(type(x))
        n, d = _exact_ratio(x)
        sums[d] = sums.get(d, 0) + n
        squares[d] = squares.get(d, 0) + n * n
    if not count:
        deviations = mean = Fraction(0)
    elif None in sums:
        deviations = mean = sums[None]
    else:
        square_total = sum([Fraction(n, d * d) for d, n in squares.items()], Fraction(0))
        deviations, mean = _deviations(_total(sums), square_total, count)
    return _type_of(types), deviations, mean, count


def _deviations(total, square_total, count):
    """The sum of squared deviations from the mean, and the mean."""
    return (count * square_total - total * total) / count, total / count


# Square roots that are rounded correctly.

_SQRT_BITS = 2 * sys.float_info.mant_dig + 3


def _integer_sqrt_of_frac_rto(n, m):
    """Square root of n/m, rounded to the nearest integer using round-to-odd."""
    root = isqrt(n // m)
    return root | (root * root * m != n)


def _float_sqrt_of_frac(n, m):
    """Square root of n/m as a float, correctly rounded."""
    q = (n.bit_length() - m.bit_length() - _SQRT_BITS) // 2
    if q >= 0:
        numerator, denominator = _integer_sqrt_of_frac_rto(n, m << 2 * q) << q, 1
    else:
        numerator, denominator = _integer_sqrt_of_frac_rto(n << -2 * q, m), 1 << -q
    return numerator / denominator


def _decimal_sqrt_of_frac(n, m):
    """Square root of n/m as a Decimal, correctly rounded."""
    from decimal import Decimal, localcontext

    if n <= 0:
        if not n:
            return Decimal("0.0")
        n, m = -n, -m
    root = (Decimal(n) / Decimal(m)).sqrt()
    nr, dr = root.as_integer_ratio()
    # It is off by one unit at the most: the square of the middle between two neighbours decides.
    above = root.next_plus()
    na, da = above.as_integer_ratio()
    if 4 * n * (dr * da) ** 2 > m * (dr * na + da * nr) ** 2:
        return above
    below = root.next_minus()
    nb, db = below.as_integer_ratio()
    if 4 * n * (dr * db) ** 2 < m * (dr * nb + db * nr) ** 2:
        return below
    return root


def _mean_stdev(data):
    """In one pass, the mean and the sample standard deviation as floats."""
    T, deviations, mean, n = _ss(data)
    if n < 2:
        raise StatisticsError("stdev requires at least two data points")
    variance = deviations / (n - 1)
    try:
        return float(mean), _float_sqrt_of_frac(variance.numerator, variance.denominator)
    except AttributeError:
        return float(mean), float(deviations)
