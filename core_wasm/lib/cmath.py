"""This module provides access to mathematical functions for complex
numbers.

Special values follow C99's Annex G, as CPython's do.
"""

import math
from math import e, inf, isinf as _isinf, isnan as _isnan, nan, pi, tau

infj = complex(0.0, inf)
nanj = complex(0.0, nan)
_LN2 = math.log(2.0)
_HUGE = 1.7976931348623157e308 / 4.0
_ROOT_OF_HUGE = math.sqrt(_HUGE)
_LOG_HUGE = math.log(_HUGE)
_ROOT_OF_SMALL = math.sqrt(2.2250738585072014e-308)
_copysign = math.copysign


def _complex(z):
    """The argument of a function as a complex number."""
    if type(z) is complex:
        return z
    if isinstance(z, (str, bytes)) or not (
        isinstance(z, (int, float, complex)) or hasattr(z, "__complex__") or hasattr(z, "__float__") or hasattr(z, "__index__")
    ):
        raise TypeError(f"must be real number, not {type(z).__name__}")
    return complex(z)


def _finite(x, y):
    return x - x == 0 and y - y == 0


# Parts and polar coordinates.


def phase(z, /):
    """Return argument, also known as the phase angle, of a complex."""
    z = _complex(z)
    return math.atan2(z.imag, z.real)


def polar(z, /):
    """Convert a complex from rectangular coordinates to polar coordinates.

    r is the distance from 0 and phi the phase angle.
    """
    z = _complex(z)
    return abs(z), math.atan2(z.imag, z.real)


def rect(r, phi, /):
    """Convert from polar coordinates to rectangular coordinates."""
    r, phi = float(r), float(phi)
    if not _finite(r, phi):
        if _isinf(r) and phi - phi == 0 and phi != 0.0:
            return complex(_copysign(inf, r * math.cos(phi)), _copysign(inf, r * math.sin(phi)))
        if _isinf(phi) and not (r == 0 or _isnan(r)):
            raise ValueError("math domain error")
        if phi == 0.0:
            return complex(r, phi if _isnan(r) else _copysign(0.0, phi) * _copysign(1.0, r))
        if r == 0.0:
            return complex(0.0, 0.0)
        return complex(inf if _isinf(r) else nan, nan)
    if phi == 0.0:
        # So that the sign of a zero angle survives.
        return complex(r, r * phi)
    return complex(r * math.cos(phi), r * math.sin(phi))


def isfinite(z, /):
    """Return True if both the real and imaginary parts of z are finite, else False."""
    z = _complex(z)
    return _finite(z.real, z.imag)


def isnan(z, /):
    """Checks if the real or imaginary part of z not a number (NaN)."""
    z = _complex(z)
    return _isnan(z.real) or _isnan(z.imag)


def isinf(z, /):
    """Checks if the real or imaginary part of z is infinite."""
    z = _complex(z)
    return _isinf(z.real) or _isinf(z.imag)


def isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0):
    """Determine whether two complex numbers are close in value.

    rel_tol is the maximum difference for being considered "close", relative to the magnitude of the input values,
    abs_tol the maximum difference whatever the magnitude.
    """
    a, b = _complex(a), _complex(b)
    if rel_tol < 0.0 or abs_tol < 0.0:
        raise ValueError("tolerances must be non-negative")
    if a == b:
        return True
    if isinf(a) or isinf(b):
        return False
    difference = abs(a - b)
    return difference <= rel_tol * abs(b) or difference <= rel_tol * abs(a) or difference <= abs_tol


# Roots, exponentials and logarithms.


def sqrt(z, /):
    """Return the square root of z."""
    z = _complex(z)
    x, y = z.real, z.imag
    if not _finite(x, y):
        if _isinf(y):
            return complex(inf, y)
        if _isnan(x):
            return complex(nan, nan)
        if _isinf(x):
            if x > 0:
                return complex(x, nan if _isnan(y) else _copysign(0.0, y))
            return complex(nan, inf) if _isnan(y) else complex(0.0, _copysign(inf, y))
        return complex(nan, nan)
    if x == 0.0 and y == 0.0:
        return complex(0.0, y)
    ax, ay = abs(x), abs(y)
    if ax < 2.2250738585072014e-308 and ay < 2.2250738585072014e-308 and (ax > 0.0 or ay > 0.0):
        # Subnormal numbers have too few digits.
        ax = math.ldexp(ax, 54)
        s = math.ldexp(math.sqrt(ax + math.hypot(ax, math.ldexp(ay, 54))), -27)
        s /= math.sqrt(2.0)
    else:
        ax /= 8.0
        s = 2.0 * math.sqrt(ax + math.hypot(ax, ay / 8.0))
    d = ay / (2.0 * s)
    if x >= 0.0:
        return complex(s, _copysign(d, y))
    return complex(d, _copysign(s, y))


def exp(z, /):
    """Return the exponential value e**z."""
    z = _complex(z)
    x, y = z.real, z.imag
    if not _finite(x, y):
        if _isinf(x) and y - y == 0 and y != 0.0:
            if x > 0:
                return complex(_copysign(inf, math.cos(y)), _copysign(inf, math.sin(y)))
            return complex(_copysign(0.0, math.cos(y)), _copysign(0.0, math.sin(y)))
        if _isinf(x) and y == 0.0:
            return complex(inf, y) if x > 0 else complex(0.0, y)
        if _isinf(y) and (x - x == 0 or x == inf):
            raise ValueError("math domain error")
        if x == -inf:
            return complex(0.0, 0.0)
        if x == inf:
            return complex(inf, nan)
        return complex(x if y == 0.0 else nan, y if y == 0.0 else nan)
    if x > 709.0:
        length = math.exp(x - 1.0)
        result = complex(length * math.cos(y) * e, length * math.sin(y) * e)
    else:
        length = math.exp(x)
        result = complex(length * math.cos(y), length * math.sin(y))
    if isinf(result):
        raise OverflowError("math range error")
    return result


def _log(z):
    x, y = z.real, z.imag
    if not _finite(x, y):
        size = inf if _isinf(x) or _isinf(y) else nan
        return complex(size, math.atan2(y, x))
    ax, ay = abs(x), abs(y)
    if ax > _HUGE or ay > _HUGE:
        size = math.log(math.hypot(ax / 2.0, ay / 2.0)) + _LN2
    elif ax < 2.2250738585072014e-308 and ay < 2.2250738585072014e-308:
        if ax == 0.0 and ay == 0.0:
            raise ValueError("math domain error")
        size = math.log(math.hypot(math.ldexp(ax, 53), math.ldexp(ay, 53))) - 53 * _LN2
    else:
        h = math.hypot(ax, ay)
        if 0.71 <= h <= 1.73:
            more, less = (ax, ay) if ax > ay else (ay, ax)
            size = math.log1p((more - 1) * (more + 1) + less * less) / 2.0
        else:
            size = math.log(h)
    return complex(size, math.atan2(y, x))


def log(z, base=None, /):
    """log(z[, base]) -> the logarithm of z to the given base.

    If the base is not specified, returns the natural logarithm (base e) of z.
    """
    result = _log(_complex(z))
    if base is None:
        return result
    divisor = _log(_complex(base))
    if divisor == 0:
        raise ValueError("math domain error")
    return result / divisor


def log10(z, /):
    """Return the base-10 logarithm of z."""
    result = _log(_complex(z))
    return complex(result.real / math.log(10.0), result.imag / math.log(10.0))


# Hyperbolic functions; the others follow by turning the plane.


def cosh(z, /):
    """Return the hyperbolic cosine of z."""
    z = _complex(z)
    x, y = z.real, z.imag
    if not _finite(x, y):
        if _isinf(x) and y - y == 0:
            if y == 0.0:
                return complex(inf, _copysign(0.0, x) * _copysign(1.0, y))
            return complex(_copysign(inf, math.cos(y)), _copysign(inf, math.sin(y) * _copysign(1.0, x)))
        if _isinf(y) and not _isnan(x):
            raise ValueError("math domain error")
        if _isinf(x):
            return complex(inf, nan)
        return complex(nan, 0.0 if y == 0.0 or x == 0.0 else nan)
    if abs(x) > _LOG_HUGE:
        less = x - _copysign(1.0, x)
        result = complex(math.cos(y) * math.cosh(less) * e, math.sin(y) * math.sinh(less) * e)
    else:
        result = complex(math.cos(y) * math.cosh(x), math.sin(y) * math.sinh(x))
    if isinf(result):
        raise OverflowError("math range error")
    return result


def sinh(z, /):
    """Return the hyperbolic sine of z."""
    z = _complex(z)
    x, y = z.real, z.imag
    if not _finite(x, y):
        if _isinf(x) and y - y == 0:
            if y == 0.0:
                return complex(x, y)
            return complex(_copysign(inf, math.cos(y) * x), _copysign(inf, math.sin(y)))
        if _isinf(y) and not _isnan(x):
            raise ValueError("math domain error")
        if _isinf(x):
            return complex(abs(x), nan)
        return complex(nan if x != 0.0 else 0.0, y if y == 0.0 else nan)
    if abs(x) > _LOG_HUGE:
        less = x - _copysign(1.0, x)
        result = complex(math.cos(y) * math.sinh(less) * e, math.sin(y) * math.cosh(less) * e)
    else:
        result = complex(math.cos(y) * math.sinh(x), math.sin(y) * math.cosh(x))
    if isinf(result):
        raise OverflowError("math range error")
    return result


def tanh(z, /):
    """Return the hyperbolic tangent of z."""
    z = _complex(z)
    x, y = z.real, z.imag
    if not _finite(x, y):
        if _isinf(x):
            if y - y == 0:
                return complex(_copysign(1.0, x), _copysign(0.0, 2.0 * math.sin(y) * math.cos(y)) if y else y)
            return complex(_copysign(1.0, x), 0.0)
        if _isinf(y) and x - x == 0:
            raise ValueError("math domain error")
        return complex(nan, y if y == 0.0 else nan)
    if abs(x) > _LOG_HUGE:
        return complex(_copysign(1.0, x), 4.0 * math.sin(y) * math.cos(y) * math.exp(-2.0 * abs(x)))
    tx, ty = math.tanh(x), math.tan(y)
    cx = 1.0 / math.cosh(x)
    txty = tx * ty
    denominator = 1.0 + txty * txty
    return complex(tx * (1.0 + ty * ty) / denominator, ty / denominator * cx * cx)


def cos(z, /):
    """Return the cosine of z."""
    z = _complex(z)
    return cosh(complex(-z.imag, z.real))


def _turned(function, z):
    """-i f(iz)"""
    z = _complex(z)
    result = function(complex(-z.imag, z.real))
    return complex(result.imag, -result.real)


def sin(z, /):
    """Return the sine of z."""
    return _turned(sinh, z)


def tan(z, /):
    """Return the tangent of z."""
    return _turned(tanh, z)


# Their inverses, after Kahan ("Branch cuts for complex elementary functions").


def _is_big(z):
    return abs(z.real) > _HUGE or abs(z.imag) > _HUGE


def acos(z, /):
    """Return the arc cosine of z."""
    z = _complex(z)
    x, y = z.real, z.imag
    if not _finite(x, y):
        if _isnan(x):
            return complex(nan, -_copysign(inf, y) if _isinf(y) else nan)
        if _isinf(x):
            if _isnan(y):
                return complex(nan, inf)
            angle = math.atan2(abs(y) if _isinf(y) else 0.0, x)
            return complex(angle, -_copysign(inf, y))
        if _isinf(y):
            return complex(pi / 2, -y)
        return complex(pi / 2 if x == 0.0 else nan, nan)
    if _is_big(z):
        size = math.log(math.hypot(x / 2.0, y / 2.0)) + _LN2 * 2.0
        return complex(math.atan2(abs(y), x), -_copysign(size, y) if x >= 0 else _copysign(size, -y))
    s1 = sqrt(complex(1.0 - x, -y))
    s2 = sqrt(complex(1.0 + x, y))
    return complex(2.0 * math.atan2(s1.real, s2.real), math.asinh(s2.real * s1.imag - s2.imag * s1.real))


def acosh(z, /):
    """Return the inverse hyperbolic cosine of z."""
    z = _complex(z)
    x, y = z.real, z.imag
    if not _finite(x, y):
        if _isinf(x) or _isinf(y):
            if _isnan(x) or _isnan(y):
                return complex(inf, nan)
            return complex(inf, math.atan2(y, x))
        return complex(nan, nan)
    if _is_big(z):
        return complex(math.log(math.hypot(x / 2.0, y / 2.0)) + _LN2 * 2.0, math.atan2(y, x))
    s1 = sqrt(complex(x - 1.0, y))
    s2 = sqrt(complex(x + 1.0, y))
    return complex(math.asinh(s1.real * s2.real + s1.imag * s2.imag), 2.0 * math.atan2(s1.imag, s2.real))


def asinh(z, /):
    """Return the inverse hyperbolic sine of z."""
    z = _complex(z)
    x, y = z.real, z.imag
    if not _finite(x, y):
        if _isinf(x):
            if _isnan(y):
                return complex(x, nan)
            return complex(x, _copysign(pi / 4 if _isinf(y) else 0.0, y))
        if _isinf(y):
            return complex(inf if _isnan(x) else _copysign(inf, x), nan if _isnan(x) else _copysign(pi / 2, y))
        return complex(nan, y if y == 0.0 else nan)
    if _is_big(z):
        size = math.log(math.hypot(x / 2.0, y / 2.0)) + _LN2 * 2.0
        return complex(_copysign(size, x), math.atan2(y, abs(x)))
    s1 = sqrt(complex(1.0 + y, -x))
    s2 = sqrt(complex(1.0 - y, x))
    return complex(math.asinh(s1.real * s2.imag - s2.real * s1.imag), math.atan2(y, s1.real * s2.real - s1.imag * s2.imag))


def asin(z, /):
    """Return the arc sine of z."""
    return _turned(asinh, z)


def atanh(z, /):
    """Return the inverse hyperbolic tangent of z."""
    z = _complex(z)
    x, y = z.real, z.imag
    if not _finite(x, y):
        if _isinf(y):
            return complex(_copysign(0.0, x), _copysign(pi / 2, y))
        if _isinf(x):
            return complex(_copysign(0.0, x), nan if _isnan(y) else _copysign(pi / 2, y))
        return complex(x if x == 0.0 else nan, nan)
    if x < 0.0 or (x == 0.0 and _copysign(1.0, x) < 0.0):
        return -atanh(-z)
    ay = abs(y)
    if x > _ROOT_OF_HUGE or ay > _ROOT_OF_HUGE:
        h = math.hypot(x / 2.0, y / 2.0)
        return complex(x / 4.0 / h / h, -_copysign(pi / 2.0, -y))
    if x == 1.0 and ay < _ROOT_OF_SMALL:
        if ay == 0.0:
            raise ValueError("math domain error")
        real = -math.log(math.sqrt(ay) / math.sqrt(math.hypot(ay, 2.0)))
        return complex(real, _copysign(math.atan2(2.0, -ay) / 2, y))
    real = math.log1p(4.0 * x / ((1 - x) * (1 - x) + ay * ay)) / 4.0
    return complex(real, -math.atan2(-2.0 * y, (1 - x) * (1 + x) - ay * ay) / 2.0)


def atan(z, /):
    """Return the arc tangent of z."""
    return _turned(atanh, z)
