"""Decimal fixed-point and floating-point arithmetic.

This is an implementation of decimal floating-point arithmetic based on
the General Decimal Arithmetic Specification:

    http://speleotrove.com/decimal/decarith.html

and IEEE standard 854-1987:

    http://en.wikipedia.org/wiki/IEEE_854-1987

Decimal floating point has finite precision with arbitrarily large bounds.
The result of an operation depends on a context: precision, rounding, limits, and which signals raise exceptions.
"""

from _decimal_signals import (
    IEEE_CONTEXT_MAX_BITS, MAX_EMAX, MAX_PREC, MIN_EMIN, MIN_ETINY, ROUND_05UP, ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR,
    ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, ROUND_UP, Clamped, ConversionSyntax, DecimalException,
    DivisionByZero, DivisionImpossible, DivisionUndefined, FloatOperation, Inexact, InvalidContext, InvalidOperation,
    Overflow, Rounded, Subnormal, Underflow,
)  # fmt: skip
from _decimal_context import (
    BasicContext, Context, DefaultContext, ExtendedContext, IEEEContext, getcontext, localcontext, setcontext,
)  # fmt: skip
from _decimal_number import Decimal, DecimalTuple
from _decimal_methods import _add_methods

HAVE_THREADS = True
HAVE_CONTEXTVAR = True
__version__ = "1.70"
__libmpdec_version__ = "2.5.1"
del _add_methods
