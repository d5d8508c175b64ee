"""`format(Decimal, spec)`."""

import _decimal_operations as operations
from _decimal_digits import digit_count, power_of_ten, rounded, text_of
from _decimal_value import make

__name__ = "decimal"


def _parse(spec):
    """The parts of `[[fill]align][sign][z][#][0][width][grouping][.[precision][grouping]][type]`."""
    parts = {
        "fill": None, "align": None, "sign": "-", "no_negative_zero": False, "alternate": False, "width": 0, "grouping": "",
        "precision": None, "fraction_grouping": "", "point": ".", "sizes": (3,),
    }  # fmt: skip
    text = spec
    if len(text) >= 2 and text[1] in "<>=^":
        parts["fill"], parts["align"], text = text[0], text[1], text[2:]
    elif text[:1] and text[0] in "<>=^":
        parts["align"], text = text[0], text[1:]
    if text[:1] and text[0] in "+- ":
        parts["sign"], text = text[0], text[1:]
    if text[:1] == "z":
        parts["no_negative_zero"], text = True, text[1:]
    if text[:1] == "#":
        parts["alternate"], text = True, text[1:]
    zeros = text[:1] == "0"
    if zeros:
        text = text[1:]
    width = _leading_digits(text)
    text = text[len(width) :]
    if text[:1] and text[0] in ",_":
        parts["grouping"], text = text[0], text[1:]
    if text[:1] == ".":
        digits = _leading_digits(text[1:])
        text = text[1 + len(digits) :]
        if digits:
            parts["precision"] = int(digits)
        if text[:1] and text[0] in ",_":
            parts["fraction_grouping"], text = text[0], text[1:]
        elif not digits:
            raise ValueError(f"Invalid format specifier: {spec}")
    parts["type"] = ""
    if text[:1] and text[0] in "eEfFgGnN%":
        parts["type"], text = text[0], text[1:]
    if text:
        raise ValueError(f"Invalid format specifier: {spec}")
    if zeros:
        if parts["fill"] is not None:
            raise ValueError(f"Fill character conflicts with '0' in format specifier: {spec}")
        if parts["align"] is not None:
            raise ValueError(f"Alignment conflicts with '0' in format specifier: {spec}")
        parts["fill"], parts["align"] = "0", "="
    elif parts["fill"] is None:
        parts["fill"] = " "
    parts["width"] = int(width or 0)
    if parts["width"] > 10**9 or (parts["precision"] or 0) > 10**9:
        raise ValueError("format specification exceeds internal limits of _decimal")
    if parts["type"] in ("n", "N") and parts["grouping"]:
        raise ValueError(f"Explicit thousands separator conflicts with 'n' type in format specifier: {spec}")
    return parts


def _leading_digits(text):
    end = 0
    while end < len(text) and text[end] in "0123456789":
        end += 1
    return text[:end]


def _overridden(parts, override):
    """What a locale would say, given as `localeconv()` does."""
    for name in ("decimal_point", "thousands_sep", "grouping"):
        if not isinstance(override.get(name, ""), str):
            raise TypeError("override arguments must be strings")
    parts["point"] = override.get("decimal_point", ".")
    parts["grouping"] = override.get("thousands_sep", "")
    sizes = [ord(size) for size in override.get("grouping", "")]
    if len(parts["point"]) != 1 or len(parts["grouping"]) > 1 or any([not 0 <= size <= 127 for size in sizes]):
        raise ValueError("invalid override dict")
    if not sizes:
        parts["grouping"] = ""
    parts["sizes"] = sizes or (3,)


def formatted(a, spec, context, override=None):
    """The text of a number under a format specification."""
    if not isinstance(spec, str):
        raise TypeError("format arg must be str")
    if override is not None and not isinstance(override, dict):
        raise TypeError("optional argument must be a dict")
    parts = _parse(spec)
    kind = parts["type"]
    if kind == "N":
        import warnings

        warnings.warn("Format specifier 'N' is deprecated", DeprecationWarning)
        kind = "n"
    if kind == "n":
        if override is not None:
            _overridden(parts, override)
        kind = "g"
    if a._special:
        body = operations.to_text(operations.copy_sign_of(a, 0), False, 1)
        if kind == "%":
            body += "%"
        if parts["fill"] == "0" and parts["align"] == "=":
            parts["fill"] = " "
            parts["align"] = ">"
        return _padded("-" if a._sign else _positive(parts), body, "", parts, False)
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
    if parts["fraction_grouping"]:
        fraction = parts["fraction_grouping"].join([fraction[at : at + 3] for at in range(0, len(fraction), 3)])
    tail = parts["point"] + fraction if fraction or parts["alternate"] else ""
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
            digits = whole
            whole = _grouped(digits, parts)
            while len(whole) < room:
                digits = "0" + digits
                whole = _grouped(digits, parts)
        else:
            whole = whole.zfill(room)
    elif grouping and is_number:
        whole = _grouped(whole, parts)
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


# The end of a locale's grouping: no groups beyond.
_NO_MORE = 127


def _grouped(digits, parts):
    """Groups from the right: the sizes in turn, the last one again and again."""
    sizes = list(parts["sizes"])
    groups = []
    size = sizes[0]
    while digits:
        if sizes:
            following = sizes.pop(0)
            # A zero says: as before.
            size = following or size
        if size == _NO_MORE or size <= 0:
            size = len(digits)
        groups.insert(0, digits[-size:])
        digits = digits[:-size]
    return parts["grouping"].join(groups)
