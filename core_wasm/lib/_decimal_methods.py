"""The methods of Decimal and Context that stand for operations: the same operation with either as its first argument."""

import _decimal_functions as functions
import _decimal_operations as operations
from _prelude import _extend_class
from _decimal_context import Context
from _decimal_number import Decimal, _argument, _context_of, _exactly, _from_float
from _decimal_value import finish, nan
from _decimal_digits import digit_count
from _decimal_signals import ROUNDING_MESSAGE, ROUNDINGS, ConversionSyntax

__name__ = "decimal"


def _add_methods(rows):
    """Rows of (name, operation, number of operands, docstring)."""
    for name, operation, count, doc in rows:
        of_decimal, of_context = _pair(operation, count)
        for cls, method in ((Decimal, of_decimal), (Context, of_context)):
            method.__name__ = name
            method.__qualname__ = f"{cls.__name__}.{name}"
            method.__doc__ = doc
            if name not in cls.__dict__ and not (cls is Decimal and name in _CONTEXT_ONLY):
                _extend_class(cls, {name: method})


def _pair(operation, count):
    if count == 1:

        def of_decimal(self, /, context=None):
            return operation(self, _context_of(context))

        def of_context(self, x, /):
            return operation(_argument(x), self)

    elif count == 2:

        def of_decimal(self, /, other, context=None):
            return operation(self, _argument(other), _context_of(context))

        def of_context(self, x, y, /):
            return operation(_argument(x), _argument(y), self)

    else:

        def of_decimal(self, /, other, third, context=None):
            return operation(self, _argument(other), _argument(third), _context_of(context))

        def of_context(self, x, y, z, /):
            return operation(_argument(x), _argument(y), _argument(z), self)

    return of_decimal, of_context


# The operators of Decimal are methods of Context by name.
_CONTEXT_ONLY = frozenset(["abs", "add", "divide", "divide_int", "divmod", "minus", "multiply", "plus", "remainder", "subtract"])

_add_methods([
    ("abs", operations.absolute, 1, "Return the absolute value of x."),
    ("add", operations.add, 2, "Return the sum of x and y."),
    ("compare", operations.compare, 2, "Compare x and y numerically: -1, 0, 1, or NaN."),
    ("compare_signal", operations.compare_signal, 2, "Compare x and y numerically.  All NaNs signal."),
    ("divide", operations.divide, 2, "Return x divided by y."),
    ("divide_int", operations.divide_int, 2, "Return x divided by y, truncated to an integer."),
    ("divmod", operations.divmod_, 2, "Return quotient and remainder of the division x / y."),
    ("exp", functions.exp, 1, "Return e ** x."),
    ("fma", operations.fma, 3, "Return x multiplied by y, plus z, with a single rounding."),
    ("ln", functions.ln, 1, "Return the natural (base e) logarithm of x."),
    ("log10", functions.log10, 1, "Return the base 10 logarithm of x."),
    ("logb", operations.logb, 1, "Return the exponent of the magnitude of the operand's MSD."),
    ("logical_and", operations.logical_and, 2, "Digit-wise and of x and y."),
    ("logical_invert", operations.logical_invert, 1, "Invert all digits of x."),
    ("logical_or", operations.logical_or, 2, "Digit-wise or of x and y."),
    ("logical_xor", operations.logical_xor, 2, "Digit-wise xor of x and y."),
    ("max", operations.max_, 2, "Compare the values numerically and return the maximum."),
    ("max_mag", operations.max_mag, 2, "Compare the values numerically with their sign ignored; the maximum."),
    ("min", operations.min_, 2, "Compare the values numerically and return the minimum."),
    ("min_mag", operations.min_mag, 2, "Compare the values numerically with their sign ignored; the minimum."),
    ("minus", operations.minus, 1, "Minus corresponds to the unary prefix minus operator in Python."),
    ("multiply", operations.multiply, 2, "Return the product of x and y."),
    ("next_minus", operations.next_minus, 1, "Return the largest representable number smaller than x."),
    ("next_plus", operations.next_plus, 1, "Return the smallest representable number larger than x."),
    ("next_toward", operations.next_toward, 2, "Return the number closest to x, in the direction towards y."),
    ("normalize", operations.normalize, 1, "Reduce x to its simplest form: trailing zeros removed."),
    ("number_class", operations.number_class, 1, "Return an indication of the class of x."),
    ("plus", operations.plus, 1, "Plus corresponds to the unary prefix plus operator in Python."),
    ("remainder", operations.remainder, 2, "Return the remainder from integer division."),
    ("remainder_near", operations.remainder_near, 2, "Return x - y * n, where n is the integer nearest to x / y."),
    ("rotate", operations.rotate, 2, "Return a copy of x, rotated by y places."),
    ("scaleb", operations.scaleb, 2, "Return the first operand after adding the second value to its exponent."),
    ("shift", operations.shift, 2, "Return a copy of x, shifted by y places."),
    ("sqrt", operations.sqrt, 1, "Square root of a non-negative number to context precision."),
    ("subtract", operations.subtract, 2, "Return the difference between x and y."),
])  # fmt: skip


def _method(cls):
    """Puts a function into a class."""

    def put(function):
        function.__name__ = function.__name__.removeprefix("_")
        function.__qualname__ = f"{cls.__name__}.{function.__name__}"
        _extend_class(cls, {function.__name__: function})
        return function

    return put


# With arguments of their own.


@_method(Decimal)
def quantize(self, /, exp, rounding=None, context=None):
    """Return a value equal to the first operand after rounding and having the exponent of the second operand."""
    return operations.quantize(self, _argument(exp), _context_of(context), _rounding(rounding))


def _rounding(rounding):
    if rounding is not None and rounding not in ROUNDINGS:
        raise TypeError(ROUNDING_MESSAGE)
    return rounding


@_method(Context)
def _quantize(self, x, y, /):
    """Return a value equal to x (rounded), having the exponent of y."""
    return operations.quantize(_argument(x), _argument(y), self)


@_method(Decimal)
def to_integral_value(self, /, rounding=None, context=None):
    """Round to the nearest integer without signaling either Inexact or Rounded."""
    return operations.to_integral(self, _context_of(context), _rounding(rounding), False)


@_method(Decimal)
def to_integral_exact(self, /, rounding=None, context=None):
    """Round to the nearest integer, signaling Inexact or Rounded as appropriate if rounding occurs."""
    return operations.to_integral(self, _context_of(context), _rounding(rounding), True)


_extend_class(Decimal, {"to_integral": to_integral_value})


@_method(Context)
def _to_integral_value(self, x, /):
    """Round to an integer."""
    return operations.to_integral(_argument(x), self, None, False)


@_method(Context)
def _to_integral_exact(self, x, /):
    """Round to an integer. Signal if the result is rounded or inexact."""
    return operations.to_integral(_argument(x), self, None, True)


_extend_class(Context, {"to_integral": _to_integral_value})


@_method(Decimal)
def compare_total(self, /, other, context=None):
    """Compare two operands using their abstract representation rather than their numerical value."""
    return operations.compare_total(self, _argument(other))


@_method(Decimal)
def compare_total_mag(self, /, other, context=None):
    """Compare two operands using their abstract representation with their signs ignored."""
    return operations.compare_total_mag(self, _argument(other))


@_method(Context)
def _compare_total(self, x, y, /):
    """Compare x and y using their abstract representation."""
    return operations.compare_total(_argument(x), _argument(y))


@_method(Context)
def _compare_total_mag(self, x, y, /):
    """Compare x and y using their abstract representation, ignoring sign."""
    return operations.compare_total_mag(_argument(x), _argument(y))


@_method(Decimal)
def copy_abs(self, /):
    """Return the absolute value of the argument, unaffected by the context."""
    return operations.copy_sign_of(self, 0)


@_method(Decimal)
def copy_negate(self, /):
    """Return the negation of the argument, unaffected by the context."""
    return operations.copy_sign_of(self, 1 - self._sign)


@_method(Decimal)
def copy_sign(self, /, other, context=None):
    """Return a copy of the first operand with the sign set to be the same as the sign of the second operand."""
    return operations.copy_sign_of(self, _argument(other)._sign)


@_method(Context)
def _copy_abs(self, x, /):
    """Return a copy of x with the sign set to 0."""
    return operations.copy_sign_of(_argument(x), 0)


@_method(Context)
def _copy_negate(self, x, /):
    """Return a copy of x with the sign inverted."""
    x = _argument(x)
    return operations.copy_sign_of(x, 1 - x._sign)


@_method(Context)
def _copy_sign(self, x, y, /):
    """Copy the sign from y to x."""
    return operations.copy_sign_of(_argument(x), _argument(y)._sign)


@_method(Context)
def copy_decimal(self, x, /):
    """Return a copy of Decimal x."""
    return _argument(x)


@_method(Context)
def _canonical(self, x, /):
    """Return a new instance of x."""
    if not isinstance(x, Decimal):
        raise TypeError("argument must be a Decimal")
    return x


@_method(Decimal)
def same_quantum(self, /, other, context=None):
    """Test whether self and other have the same exponent or whether both are NaN."""
    return operations.same_quantum(self, _argument(other))


@_method(Context)
def _same_quantum(self, x, y, /):
    """Return True if the two operands have the same exponent."""
    return operations.same_quantum(_argument(x), _argument(y))


@_method(Context)
def __apply(self, x, /):
    """Apply the context to x: round it."""
    return finish(_argument(x), self)


@_method(Context)
def power(self, /, a, b, modulo=None):
    """Compute a**b. If modulo is given, a**b % modulo, with all three integers and exactly."""
    return functions.power(_argument(a), _argument(b), None if modulo is None else _argument(modulo), self)


@_method(Context)
def to_sci_string(self, x, /):
    """Convert a number to a string using scientific notation."""
    return operations.to_text(_argument(x), False, self._capitals)


@_method(Context)
def _to_eng_string(self, x, /):
    """Convert a number to a string, using engineering notation."""
    return operations.to_text(_argument(x), True, self._capitals)


def _fitting(made, context):
    """A nan whose digits do not fit is a mistake of the syntax here."""
    if made._special in ("n", "N") and made._int and digit_count(made._int) > context._prec - context._clamping:
        return context._signal(ConversionSyntax, nan())
    return finish(made, context)


@_method(Context)
def create_decimal(self, num="0", /):
    """Create a new Decimal instance from num, using self as the context.
    Unlike the Decimal constructor, this function observes the context limits.
    """
    if isinstance(num, str) and (num != num.strip() or "_" in num):
        return self._signal(ConversionSyntax, nan())
    return _fitting(_exactly(num, self), self)


@_method(Context)
def create_decimal_from_float(self, f, /):
    """Create a new Decimal instance from float f.
    Unlike the Decimal.from_float() class method, this function observes the context limits.
    """
    if not isinstance(f, (int, float)):
        raise TypeError("argument must be int or float")
    return finish(_exactly(f, self) if isinstance(f, int) else _from_float(f), self)


def _question(name, doc, with_context=False, exactly=False):
    method = getattr(Decimal, name)

    def of_context(self, x, /):
        if exactly and not isinstance(x, Decimal):
            raise TypeError("argument must be a Decimal")
        return method(_argument(x), self) if with_context else method(_argument(x))

    of_context.__name__ = name
    of_context.__qualname__ = f"Context.{name}"
    of_context.__doc__ = doc
    _extend_class(Context, {name: of_context})


for _name in ("canonical", "finite", "infinite", "nan", "qnan", "signed", "snan", "zero"):
    _question(f"is_{_name}", f"Return True if x is {_name}, False otherwise.", exactly=_name == "canonical")
_question("is_normal", "Return True if x is a normal number, False otherwise.", True)
_question("is_subnormal", "Return True if x is subnormal, False otherwise.", True)
