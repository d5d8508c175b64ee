"""Decimal: construction, conversion, comparison and arithmetic."""

import math
import numbers
import sys
from collections import namedtuple
import _decimal_operations as operations
from _prelude import _decimal_of_class, _native_half, _type_decimal
from _decimal_context import Context, getcontext
from _decimal_digits import digit_count, rounded, text_of, value_of
from _decimal_signals import BITS, ConversionSyntax, FloatOperation, InvalidOperation
from _decimal_value import compare_numbers, make, make_special, nan

__name__ = "decimal"
_PRIME = sys.hash_info.modulus
_PRIME_INVERSE_OF_TEN = pow(10, _PRIME - 2, _PRIME)

DecimalTuple = namedtuple("DecimalTuple", "sign digits exponent", module="decimal")


def _operand(value):
    """An operand of an operator as a Decimal, or NotImplemented."""
    if isinstance(value, Decimal):
        return value
    if isinstance(value, int):
        return make(1, -int(value), 0) if value < 0 else make(0, int(value), 0)
    return NotImplemented


def _argument(value):
    """An argument of a method as a Decimal."""
    if isinstance(value, Decimal):
        return value
    if isinstance(value, int):
        return _operand(value)
    raise TypeError(f"conversion from {type(value).__name__} to Decimal is not supported")


def _context_of(context):
    if context is None:
        return getcontext()
    if not isinstance(context, Context):
        raise TypeError("optional argument must be a context")
    return context


def _parsed(text):
    """The parts of a number: sign, kind, coefficient, exponent; None if it is none."""
    text = text.strip().replace("_", "")
    sign = 0
    if text[:1] in ("+", "-"):
        sign = 1 if text[0] == "-" else 0
        text = text[1:]
    lowered = text.lower()
    if lowered in ("inf", "infinity"):
        return sign, "F", 0, 0
    for prefix, kind in (("snan", "N"), ("nan", "n")):
        if lowered.startswith(prefix):
            payload = text[len(prefix) :]
            if payload and not payload.isdecimal():
                return None
            return sign, kind, value_of(payload.translate(_ASCII_DIGITS) if not payload.isascii() else payload), 0
    mantissa, mark, power = lowered.partition("e")
    exponent = 0
    if mark:
        digits = power[1:] if power[:1] in ("+", "-") else power
        if not digits.isdecimal():
            return None
        if len(digits) > 30:
            digits = digits[:30] if digits.strip("0") else "0"
        exponent = -int(digits) if power[0] == "-" else int(digits)
    whole, _, fraction = mantissa.partition(".")
    digits = whole + fraction
    if not digits.isdecimal():
        return None
    return sign, None, value_of(digits), exponent - len(fraction)


class _Ascii(dict):
    def __missing__(self, key):
        import unicodedata

        return ord("0") + unicodedata.decimal(chr(key))


_ASCII_DIGITS = _Ascii()
# Exponents of the C version stay below this, whatever the text says.
_EXPONENT_MAX = 10**18


def _from_text(text, context=None):
    # Plain numbers first: digits, perhaps with a point among them.
    whole, _, fraction = text.partition(".")
    digits = whole + fraction
    if len(digits) < 40 and digits.isascii() and digits.isdecimal():
        return make(0, int(digits), -len(fraction))
    parts = _parsed(text)
    if parts is None:
        return (context or getcontext())._signal(ConversionSyntax, nan())
    sign, kind, coefficient, exponent = parts
    if kind:
        return make_special(sign, kind, coefficient)
    return _within_limits(sign, coefficient, exponent, context)


def _within_limits(sign, coefficient, exponent, context):
    if abs(exponent) >= _EXPONENT_MAX:
        if coefficient and exponent > 0 or abs(exponent) > 2 * _EXPONENT_MAX:
            return (context or getcontext())._signal(InvalidOperation, nan())
    return make(sign, coefficient, exponent)


def _from_tuple(value, context):
    if len(value) != 3:
        raise ValueError("argument must be a sequence of length 3")
    sign, digits, exponent = value
    if not isinstance(sign, int) or sign not in (0, 1):
        raise ValueError("sign must be an integer with the value 0 or 1")
    kind = None
    if isinstance(exponent, str):
        if exponent not in ("F", "n", "N"):
            raise ValueError("string argument in the third position must be 'F', 'n' or 'N'")
        kind = exponent
    elif not isinstance(exponent, int):
        raise ValueError("exponent must be an integer")
    elif not -sys.maxsize - 1 <= exponent <= sys.maxsize:
        raise OverflowError("Python int too large to convert to C ssize_t")
    coefficient = 0
    if kind != "F":
        for digit in digits:
            if not isinstance(digit, int) or not 0 <= digit <= 9:
                raise ValueError("coefficient must be a tuple of digits")
        coefficient = value_of("".join([str(digit) for digit in digits]))
    if kind:
        return make_special(sign, kind, coefficient)
    return _within_limits(sign, coefficient, exponent, context)


def _from_float(value):
    if value != value:
        return make_special(0 if math.copysign(1.0, value) > 0 else 1, "n")
    if value in (math.inf, -math.inf):
        return make_special(1 if value < 0 else 0, "F")
    sign = 1 if math.copysign(1.0, value) < 0 else 0
    # The number itself, whatever a subclass says.
    n, d = float.as_integer_ratio(value)
    k = d.bit_length() - 1
    return make(sign, abs(n) * 5**k, -k)


def _derived(cls, made):
    """The number as an object of a subclass."""
    if cls is Decimal:
        return made
    return _decimal_of_class(cls, made)


def _exactly(value, context):
    """The number that a constructor is given, before any rounding."""
    if isinstance(value, str):
        return _from_text(value, context)
    if isinstance(value, int):
        return _operand(value)
    if isinstance(value, Decimal):
        return value
    if isinstance(value, (tuple, list)):
        return _from_tuple(value, context)
    if isinstance(value, float):
        context = context or getcontext()
        context._signal(FloatOperation)
        return _from_float(value)
    raise TypeError(f"conversion from {type(value).__name__} to Decimal is not supported")


def _binary(operation):
    """An operator and its reverse."""

    def forward(self, other, /):
        if type(other) is not Decimal:
            other = _operand(other)
            if other is NotImplemented:
                return other
        return operation(self, other, getcontext())

    def backward(self, other, /):
        other = _operand(other)
        if other is NotImplemented:
            return other
        return operation(other, self, getcontext())

    return forward, backward


_NANS = ("n", "N")


def _comparable(self, other, equality):
    """What a Decimal is compared with: floats, complex numbers and rationals count exactly."""
    if isinstance(other, (Decimal, int)):
        return _operand(other)
    if isinstance(other, float):
        context = getcontext()
        if equality:
            context._flags |= BITS[FloatOperation]
        else:
            context._signal(FloatOperation)
        return _from_float(other)
    if equality and isinstance(other, complex) and other.imag == 0:
        return _from_float(other.real)
    return NotImplemented


def _rational(self, other):
    """Both sides multiplied by the denominator of a rational number that is no Decimal, or None."""
    if not isinstance(other, numbers.Rational):
        return None
    numerator = _operand(other.numerator)
    return (self if self._special else make(self._sign, self._int * other.denominator, self._exp)), numerator


@_native_half(_type_decimal)
class Decimal:
    """Construct a new Decimal object.

    value can be an integer, string, tuple, or another Decimal object.  If
    no value is given, return Decimal('0').  The context does not affect
    the conversion and is only passed to determine if the InvalidOperation
    trap is active.
    """

    def __new__(cls, value="0", context=None):
        context = None if context is None else _context_of(context)
        if type(value) is str:
            made = _from_text(value, context)
        elif type(value) is int:
            made = make(1, -value, 0) if value < 0 else make(0, value, 0)
        elif type(value) is Decimal and cls is Decimal:
            return value
        else:
            made = _exactly(value, context)
        return made if cls is Decimal else _derived(cls, made)

    @classmethod
    def from_float(cls, f, /):
        """Class method that converts a float to a decimal number, exactly.
        Since 0.1 is not exactly representable in binary floating point,
        Decimal.from_float(0.1) is not the same as Decimal('0.1').
        """
        if isinstance(f, int):
            made = _operand(f)
        elif isinstance(f, float):
            made = _from_float(f)
        else:
            raise TypeError("argument must be int or float")
        return made if cls is Decimal else cls(made)

    @classmethod
    def from_number(cls, number, /):
        """Class method that converts a real number to a decimal number, exactly."""
        if isinstance(number, (int, Decimal)):
            made = _operand(number)
        elif isinstance(number, float):
            made = _from_float(number)
        else:
            raise TypeError(f"conversion from {type(number).__name__} to Decimal is not supported")
        return made if cls is Decimal else cls(made)

    # Texts.

    def __str__(self):
        return operations.to_text(self, False, getcontext()._capitals)

    def __repr__(self):
        return f"Decimal('{operations.to_text(self, False, getcontext()._capitals)}')"

    def to_eng_string(self, /, context=None):
        """Convert to an engineering-type string.  Engineering notation has an exponent
        which is a multiple of 3, so there are up to 3 digits left of the decimal
        place.
        """
        return operations.to_text(self, True, _context_of(context)._capitals)

    def __format__(self, format_spec, override=None, /):
        from _decimal_format import formatted

        return formatted(self, format_spec, getcontext(), override)

    # Operators.

    __add__, __radd__ = _binary(operations.add)
    __sub__, __rsub__ = _binary(operations.subtract)
    __mul__, __rmul__ = _binary(operations.multiply)
    __truediv__, __rtruediv__ = _binary(operations.divide)
    __floordiv__, __rfloordiv__ = _binary(operations.divide_int)
    __mod__, __rmod__ = _binary(operations.remainder)
    __divmod__, __rdivmod__ = _binary(operations.divmod_)

    def __pow__(self, other, modulo=None, /):
        other = _operand(other)
        if other is NotImplemented:
            return other
        if modulo is not None:
            modulo = _operand(modulo)
            if modulo is NotImplemented:
                return modulo
        from _decimal_functions import power

        return power(self, other, modulo, getcontext())

    def __rpow__(self, other, modulo=None, /):
        other = _operand(other)
        return other if other is NotImplemented else other.__pow__(self, modulo)

    def __neg__(self):
        return operations.minus(self, getcontext())

    def __pos__(self):
        return operations.plus(self, getcontext())

    def __abs__(self):
        return operations.absolute(self, getcontext())

    def __bool__(self):
        return self._special is not None or self._int != 0

    # Comparing.

    def __eq__(self, other):
        given, other = other, _comparable(self, other, True)
        if other is NotImplemented:
            scaled = _rational(self, given)
            if scaled is None:
                return NotImplemented
            self, other = scaled
        if self._special in _NANS or other._special in _NANS:
            if self._special == "N" or other._special == "N":
                getcontext()._signal(InvalidOperation)
            return False
        if self._exp == other._exp and not self._special and not other._special:
            return self._int == other._int and (self._sign == other._sign or not self._int)
        return compare_numbers(self, other) == 0

    def __ne__(self, other):
        result = Decimal.__eq__(self, other)
        return result if result is NotImplemented else not result

    def __lt__(self, other):
        return _ordered(self, other, _less)

    def __le__(self, other):
        return _ordered(self, other, _less_or_equal)

    def __gt__(self, other):
        return _ordered(self, other, _greater)

    def __ge__(self, other):
        return _ordered(self, other, _greater_or_equal)

    def __hash__(self):
        if self._special:
            if self._special == "N":
                raise TypeError("Cannot hash a signaling NaN value")
            if self._special == "n":
                return object.__hash__(self)
            return -sys.hash_info.inf if self._sign else sys.hash_info.inf
        # Equal numbers have equal hashes, whatever their types.
        if self._exp >= 0:
            scale = pow(10, self._exp, _PRIME)
        else:
            scale = pow(_PRIME_INVERSE_OF_TEN, -self._exp, _PRIME)
        found = self._int * scale % _PRIME
        result = -found if self._sign else found
        return -2 if result == -1 else result

    # Conversions.

    def __int__(self):
        if self._special:
            if self._special == "F":
                raise OverflowError("cannot convert Infinity to integer")
            raise ValueError("cannot convert NaN to integer")
        if self._exp >= 0:
            value = self._int * 10**self._exp
        else:
            value = rounded(self._int, -self._exp, "ROUND_DOWN", 0)[0]
        return -value if self._sign else value

    __trunc__ = __int__

    def __float__(self):
        if self._special in _NANS:
            if self._special == "N":
                raise ValueError("cannot convert signaling NaN to float")
            return -math.nan if self._sign else math.nan
        return float(operations.to_text(self, False, 1))

    def __complex__(self):
        return complex(float(self))

    def __floor__(self):
        return _whole(self, "ROUND_FLOOR")

    def __ceil__(self):
        return _whole(self, "ROUND_CEILING")

    def __round__(self, ndigits=None, /):
        if ndigits is not None:
            if not isinstance(ndigits, int):
                raise TypeError("optional arg must be an integer")
            if not -sys.maxsize - 1 <= ndigits <= sys.maxsize:
                raise OverflowError("Python int too large to convert to C ssize_t")
            return self.quantize(make(0, 1, -ndigits))
        return _whole(self, "ROUND_HALF_EVEN")

    def as_tuple(self, /):
        """Return a tuple representation of the number."""
        if self._special == "F":
            return DecimalTuple(self._sign, (0,), "F")
        if self._special:
            digits = tuple([int(digit) for digit in text_of(self._int)]) if self._int else ()
            return DecimalTuple(self._sign, digits, self._special)
        return DecimalTuple(self._sign, tuple([int(digit) for digit in text_of(self._int)]), self._exp)

    def as_integer_ratio(self, /):
        """Return a pair of integers whose ratio is exactly equal to the original.
        The ratio is in lowest terms and with a positive denominator.
        Raise OverflowError on infinities and a ValueError on NaNs.
        """
        if self._special:
            if self._special == "F":
                raise OverflowError("cannot convert Infinity to integer ratio")
            raise ValueError("cannot convert NaN to integer ratio")
        n, d = self._int, 1
        if self._exp >= 0:
            n *= 10**self._exp
        else:
            d = 10**-self._exp
            common = math.gcd(n, d)
            n //= common
            d //= common
        return -n if self._sign else n, d

    def __reduce__(self):
        return self.__class__, (str(self),)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo, /):
        return self

    @property
    def real(self):
        """The number itself."""
        return self

    @property
    def imag(self):
        """Zero."""
        return make(0, 0, 0)

    def conjugate(self, /):
        """Return self."""
        return self

    def canonical(self, /):
        """Return the canonical encoding of the argument: itself."""
        return self

    def radix(self, /):
        """Return Decimal(10), the radix (base) in which the Decimal class does all its arithmetic."""
        return make(0, 10, 0)

    # Questions.

    def is_canonical(self, /):
        """Return True if the argument is canonical and False otherwise: always True."""
        return True

    def is_finite(self):
        """Return True if the argument is a finite number, and False if the argument is infinite or a NaN."""
        return self._special is None

    def is_infinite(self):
        """Return True if the argument is either positive or negative infinity and False otherwise."""
        return self._special == "F"

    def is_nan(self):
        """Return True if the argument is a (quiet or signaling) NaN and False otherwise."""
        return self._special in _NANS

    def is_qnan(self):
        """Return True if the argument is a quiet NaN, and False otherwise."""
        return self._special == "n"

    def is_snan(self):
        """Return True if the argument is a signaling NaN and False otherwise."""
        return self._special == "N"

    def is_signed(self):
        """Return True if the argument has a negative sign and False otherwise."""
        return self._sign == 1

    def is_zero(self):
        """Return True if the argument is a (positive or negative) zero and False otherwise."""
        return self._special is None and self._int == 0

    def is_normal(self, /, context=None):
        """Return True if the argument is a normal finite non-zero number with an adjusted exponent >= Emin."""
        if self._special or not self._int:
            return False
        return _context_of(context)._Emin <= self.adjusted()

    def is_subnormal(self, /, context=None):
        """Return True if the argument is subnormal, and False otherwise."""
        if self._special or not self._int:
            return False
        return self.adjusted() < _context_of(context)._Emin

    def adjusted(self):
        """Return the adjusted exponent of the number.  Defined as exp + digits - 1."""
        if self._special:
            return 0
        return self._exp + digit_count(self._int) - 1

    # The rest of the specification stands in _decimal_operations and _decimal_functions.


def _ordered(self, other, holds):
    given, other = other, _comparable(self, other, False)
    if other is NotImplemented:
        scaled = _rational(self, given)
        if scaled is None:
            return NotImplemented
        self, other = scaled
    if self._special in _NANS or other._special in _NANS:
        return getcontext()._signal(InvalidOperation, False)
    return holds(compare_numbers(self, other))


def _less(order):
    return order < 0


def _less_or_equal(order):
    return order <= 0


def _greater(order):
    return order > 0


def _greater_or_equal(order):
    return order >= 0


def _whole(self, rounding):
    """The int that a number is rounded to."""
    if self._special:
        if self._special == "F":
            raise OverflowError("cannot convert Infinity to integer")
        raise ValueError("cannot convert NaN to integer")
    if self._exp >= 0:
        value = self._int * 10**self._exp
    else:
        value = rounded(self._int, -self._exp, rounding, self._sign)[0]
    return -value if self._sign else value


numbers.Number.register(Decimal)
