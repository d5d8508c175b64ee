"""`format(Fraction(1, 3), ".2f")`: exactly rounded, whatever the size of the numbers."""

_TYPES = "eEfFgG%"


def _parse(spec):
    """The parts of `[[fill]align][sign][z][#][0][width][,_][.precision[,_]][type]`, or None."""
    fill, align = " ", None
    if len(spec) >= 2 and spec[1] in "<>=^":
        fill, align, spec = spec[0], spec[1], spec[2:]
    elif spec[:1] and spec[0] in "<>=^":
        align, spec = spec[0], spec[1:]

    def take(chars):
        nonlocal spec
        if spec[:1] and spec[0] in chars:
            char, spec = spec[0], spec[1:]
            return char
        return ""

    def digits():
        nonlocal spec
        end = 0
        while end < len(spec) and spec[end] in "0123456789":
            end += 1
        number, spec = spec[:end], spec[end:]
        return number

    parts = {"fill": fill, "align": align}
    parts["sign"] = take("-+ ") or "-"
    parts["no_negative_zero"] = bool(take("z"))
    parts["alternate"] = bool(take("#"))
    # A leading zero pads with zeros, unless it is all there is of a width.
    parts["zero"] = bool(spec[1:2].isdecimal() and take("0"))
    parts["width"] = digits()
    parts["grouping"] = take(",_")
    parts["precision"] = None
    parts["fraction_grouping"] = ""
    if take("."):
        parts["precision"] = digits()
        parts["fraction_grouping"] = take(",_")
        if not parts["precision"] and not parts["fraction_grouping"]:
            return None
        parts["precision"] = parts["precision"] or None
    parts["type"] = take(_TYPES)
    return None if spec else parts


def formatted(value, spec):
    """The text of a Fraction under a format specification."""
    parts = _parse(spec)
    if parts is not None and parts["type"]:
        if not (parts["align"] is not None and parts["zero"]):
            return _as_float(value, parts)
    elif parts is not None and parts["precision"] is None and not parts["no_negative_zero"] and not parts["zero"]:
        return _as_fraction(value, parts)
    raise ValueError(f"Invalid format specifier {spec!r} for object of type {type(value).__name__!r}")


def _sign_of(negative, parts):
    return "-" if negative else "" if parts["sign"] == "-" else parts["sign"]


def _as_fraction(value, parts):
    n, d = value.numerator, value.denominator
    body = f"{abs(n):{parts['grouping']}}"
    if d > 1 or parts["alternate"]:
        body += f"/{d:{parts['grouping']}}"
    return _padded(_sign_of(n < 0, parts), body, parts, parts["align"] or ">")


def _padded(sign, body, parts, align):
    padding = parts["fill"] * (int(parts["width"] or "0") - len(sign) - len(body))
    if align == ">":
        return padding + sign + body
    if align == "<":
        return sign + body + padding
    if align == "^":
        half = len(padding) // 2
        return padding[:half] + sign + body + padding[half:]
    return sign + padding + body


def _round_to_exponent(n, d, exponent, no_negative_zero):
    """`(negative, significand)`: the number rounded half to even to a multiple of 10**exponent."""
    if exponent >= 0:
        d *= 10**exponent
    else:
        n *= 10**-exponent
    quotient, rest = divmod(n + (d >> 1), d)
    if rest == 0 and d & 1 == 0:
        quotient &= -2
    negative = quotient < 0 if no_negative_zero else n < 0
    return negative, abs(quotient)


def _round_to_figures(n, d, figures):
    """`(negative, significand, exponent)` with that many digits."""
    if n == 0:
        return False, 0, 1 - figures
    # The first guess may be one digit too short or too long.
    top, bottom = str(abs(n)), str(d)
    magnitude = len(top) - len(bottom) + (bottom <= top)
    exponent = magnitude - figures
    negative, significand = _round_to_exponent(n, d, exponent, False)
    if len(str(significand)) == figures + 1:
        significand //= 10
        exponent += 1
    return negative, significand, exponent


def _as_float(value, parts):
    kind = parts["type"]
    precision = 6 if parts["precision"] is None else int(parts["precision"])
    trim = kind in "gG" and not parts["alternate"]
    n, d = value.numerator, value.denominator
    if kind in "fF%":
        exponent = -precision - (2 if kind == "%" else 0)
        negative, significand = _round_to_exponent(n, d, exponent, parts["no_negative_zero"])
        scientific, point = False, precision
    else:
        figures = max(precision, 1) if kind in "gG" else precision + 1
        negative, significand, exponent = _round_to_figures(n, d, figures)
        scientific = kind in "eE" or exponent > 0 or exponent + figures <= -4
        point = figures - 1 if scientific else -exponent
    suffix = ""
    if kind == "%":
        suffix = "%"
    elif scientific:
        suffix = f"{'E' if kind in 'EG' else 'e'}{exponent + point:+03d}"
    digits = f"{significand:0{point + 1}d}"
    leading, fraction = digits[: len(digits) - point], digits[len(digits) - point :]
    if trim:
        fraction = fraction.rstrip("0")
    separator = "." if fraction or parts["alternate"] else ""
    grouping = parts["fraction_grouping"]
    if grouping:
        fraction = grouping.join([fraction[at : at + 3] for at in range(0, len(fraction), 3)])
    sign = _sign_of(negative, parts)
    tail = separator + fraction + suffix
    if parts["zero"]:
        # Zeros before the number count as its digits, so they are grouped too.
        room = int(parts["width"] or "0") - len(sign) - len(tail)
        if parts["grouping"]:
            room = 3 * room // 4 + 1
        leading = leading.zfill(room)
    if parts["grouping"]:
        first = 1 + (len(leading) - 1) % 3
        rest = [leading[at : at + 3] for at in range(first, len(leading), 3)]
        leading = parts["grouping"].join([leading[:first], *rest])
    return _padded(sign, leading + tail, parts, parts["align"] or ">")
