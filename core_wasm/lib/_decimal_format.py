"""`format(Decimal, spec)`."""

import _decimal_operations as operations
from _decimal_digits import digit_count, power_of_ten, rounded, text_of
from _decimal_value import make

__name__ = "decimal"


def _parse(spec):
    """The parts of `[[fill]align][sign][z][0][width][grouping][.precision][type]`."""
    parts = {"fill": " ", "align": None, "sign": "-", "no_negative_zero": False, "width": 0, "grouping": "", "precision": None}
    text = spec
    if len(text) >= 2 and text[1] in "<>=^":
        parts["fill"], parts["align"], text = text[0], text[1], text[2:]
    elif text[:1] and text[0] in "<>=^":
        parts["align"], text = text[0], text[1:]
    if text[:1] and text[0] in "+- ":
        parts["sign"], text = text[0], text[1:]
    if text[:1] == "z":
        parts["no_negative_zero"], text = True, text[1:]
    if text[:1] == "0":
        if parts["align"] is not None:
            raise ValueError(f"Invalid format specifier: {spec}")
        parts["fill"], parts["align"], text = "0", "=", text[1:]
    digits = _leading_digits(text)
    if digits:
        parts["width"], text = int(digits), text[len(digits) :]
    if text[:1] and text[0] in ",_":
        parts["grouping"], text = text[0], text[1:]
    if text[:1] == ".":
        digits = _leading_digits(text[1:])
        if not digits:
            raise ValueError(f"Invalid format specifier: {spec}")
        parts["precision"], text = int(digits), text[1 + len(digits) :]
    parts["type"] = ""
    if text[:1] and text[0] in "eEfFgGn%":
        parts["type"], text = text[0], text[1:]
    if text or parts["width"] > 10**9 or (parts["precision"] or 0) > 10**9 or (parts["type"] == "n" and parts["grouping"]):
        raise ValueError(f"Invalid format specifier: {spec}")
    return parts


def _leading_digits(text):
    end = 0
    while end < len(text) and text[end] in "0123456789":
        end += 1
    return text[:end]


def formatted(a, spec, context):
    """The text of a number under a format specification."""
    if not isinstance(spec, str):
        raise TypeError("format() argument must be str")
    parts = _parse(spec)
    if a._special:
        body = operations.to_text(operations.copy_sign_of(a, 0), False, 1)
        if parts["type"] == "%":
            body += "%"
        if parts["fill"] == "0" and parts["align"] == "=":
            parts["fill"] = " "
            parts["align"] = ">"
        return _padded("-" if a._sign else _positive(parts), body, "", parts, False)
    kind = parts["type"]
    if kind == "n":
        kind = "g"
    if not kind:
        kind = "G" if context._capitals else "g"
    number = a
    if kind == "%":
        number = make(a._sign, a._int, a._exp + 2)
    precision = parts["precision"]
    if precision is not None:
        number = _at_precision(number, kind, precision, context._rounding)
    elif kind in "fF%" and number._exp > 0:
        number = make(number._sign, number._int * power_of_ten(number._exp), 0)
    if parts["no_negative_zero"] and not number._int and number._sign:
        number = make(0, 0, number._exp)
    digits = text_of(number._int)
    left = number._exp + len(digits)
    if kind in "eE":
        point = 1
        if not number._int and precision is not None:
            # As the C version shows zeros: the exponent is higher by the digits that were asked for.
            digits, left = "0" * (precision + 1), a._exp + precision + 1
    elif kind in "fF%":
        point = left
    elif number._exp <= 0 and left > -6:
        point = left
    else:
        point = 1
    if point < 0:
        whole, fraction = "0", "0" * -point + digits
    elif point > len(digits):
        whole, fraction = digits + "0" * (point - len(digits)), ""
    else:
        whole, fraction = digits[:point] or "0", digits[point:]
    power = left - point
    tail = f".{fraction}" if fraction else ""
    if power or kind in "eE":
        tail += f"{'E' if kind in 'EFG' else 'e'}{power:+d}"
    if kind == "%":
        tail += "%"
    return _padded("-" if number._sign else _positive(parts), whole, tail, parts, True)


def _positive(parts):
    return "" if parts["sign"] == "-" else parts["sign"]


def _at_precision(number, kind, precision, rounding):
    """Rounded to so many digits: behind the point, in all, or behind the first one."""
    if kind in "eE":
        return _to_digits(number, precision + 1, rounding)
    if kind in "fF%":
        if not number._int or number._exp >= -precision:
            return make(number._sign, number._int * power_of_ten(max(number._exp + precision, 0)), -precision)
        return make(number._sign, rounded(number._int, -precision - number._exp, rounding, number._sign)[0], -precision)
    if digit_count(number._int) > max(precision, 1):
        return _to_digits(number, max(precision, 1), rounding)
    return number


def _to_digits(number, count, rounding):
    if not number._int:
        return make(number._sign, 0, number._exp + 1 - count)
    length = digit_count(number._int)
    if length <= count:
        return make(number._sign, number._int * power_of_ten(count - length), number._exp - (count - length))
    coefficient = rounded(number._int, length - count, rounding, number._sign)[0]
    exponent = number._exp + length - count
    if digit_count(coefficient) > count:
        coefficient //= 10
        exponent += 1
    return make(number._sign, coefficient, exponent)


def _padded(sign, whole, tail, parts, is_number):
    grouping = parts["grouping"]
    width = parts["width"]
    zeros = parts["fill"] == "0" and parts["align"] == "=" and is_number
    if zeros:
        room = width - len(sign) - len(tail)
        if grouping:
            whole = _grouped(whole, grouping)
            while len(whole) < room:
                whole = _grouped("0" + whole.replace(grouping, ""), grouping)
        else:
            whole = whole.zfill(room)
    elif grouping and is_number:
        whole = _grouped(whole, grouping)
    body = whole + tail
    padding = parts["fill"] * (width - len(sign) - len(body))
    align = parts["align"] or ">"
    if align == "<":
        return sign + body + padding
    if align == "=":
        return sign + padding + body
    if align == "^":
        half = len(padding) // 2
        return padding[:half] + sign + body + padding[half:]
    return padding + sign + body


def _grouped(digits, separator):
    first = (len(digits) - 1) % 3 + 1
    return separator.join([digits[:first], *[digits[at : at + 3] for at in range(first, len(digits), 3)]])
