"""Coefficients: ints, their decimal digits and how they are rounded."""

__name__ = "decimal"

# Texts of ints are limited in length by the core; longer ones are put together from parts.
_PART = 4000
_powers = [10**n for n in range(64)]


def power_of_ten(n):
    """10**n."""
    return _powers[n] if n < 64 else 10**n


def digit_count(n):
    """How many decimal digits a coefficient has; 0 has one."""
    bits = n.bit_length()
    if bits < 200:
        # 1233/4096 is a little less than log10(2): the guess is right, or one too low.
        guess = bits * 1233 >> 12
        return guess + (n >= _powers[guess]) or 1
    # log10(2) from below: the guess is right, or one too low.
    guess = bits * 1233 // 4096 if bits < 10000 else int(bits * 0.30102999566398114)
    while power_of_ten(guess) <= n:
        guess += 1
    while guess > 1 and power_of_ten(guess - 1) > n:
        guess -= 1
    return guess


def text_of(n):
    """The digits of a coefficient of any size."""
    if n.bit_length() < 13000:
        return str(n)
    half = digit_count(n) // 2
    high, low = divmod(n, 10**half)
    return text_of(high) + text_of(low).zfill(half)


def value_of(text):
    """The coefficient that digits stand for, however many there are."""
    if len(text) <= _PART:
        return int(text or "0")
    half = len(text) // 2
    return value_of(text[:-half]) * 10**half + value_of(text[-half:])


def _down(q, r, unit, sign):
    return q


def _up(q, r, unit, sign):
    return q + (r != 0)


def _ceiling(q, r, unit, sign):
    return q if sign else q + (r != 0)


def _floor(q, r, unit, sign):
    return q + (r != 0) if sign else q


def _half_up(q, r, unit, sign):
    return q + (2 * r >= unit)


def _half_down(q, r, unit, sign):
    return q + (2 * r > unit)


def _half_even(q, r, unit, sign):
    twice = 2 * r
    return q + (twice > unit or (twice == unit and q & 1))


def _05up(q, r, unit, sign):
    return q + 1 if r and q % 5 == 0 else q


ROUNDERS = {
    "ROUND_DOWN": _down, "ROUND_UP": _up, "ROUND_CEILING": _ceiling, "ROUND_FLOOR": _floor, "ROUND_HALF_UP": _half_up,
    "ROUND_HALF_DOWN": _half_down, "ROUND_HALF_EVEN": _half_even, "ROUND_05UP": _05up,
}  # fmt: skip


def rounded(n, count, rounding, sign):
    """`n` without its last `count` digits, and whether that changed it."""
    if n.bit_length() < count * 3:
        # It is less than a tenth of the unit: the power of ten need not be made.
        return ROUNDERS[rounding](0, 1 if n else 0, 10, sign), n != 0
    unit = power_of_ten(count)
    q, r = divmod(n, unit)
    return ROUNDERS[rounding](q, r, unit, sign), r != 0
