"""Contexts: precision, rounding, limits of the exponent, flags and traps."""

from _decimal_signals import (
    BITS, CONDITIONS, IEEE_CONTEXT_MAX_BITS, MAX_EMAX, MAX_PREC, MIN_EMIN, ROUND_HALF_EVEN, ROUND_HALF_UP, ROUNDINGS, ROUNDING_MESSAGE, SHOWN_SIGNALS, SIGNALS,
    SIGNALS_MESSAGE,
    Clamped, DivisionByZero, InvalidOperation, Overflow, Underflow,
)  # fmt: skip

import sys
from collections.abc import MutableMapping
from _prelude import _decimal_current_context, _decimal_set_context, _native_half, _type_decimal_context

__name__ = "decimal"


class SignalDict(MutableMapping):
    """The flags or traps of a context: a mapping from every signal to True or False."""

    __slots__ = ("_context", "_bits_name")
    __hash__ = None

    def __init__(self, context=None, bits_name=None):
        self._context = context
        self._bits_name = bits_name

    def _bits(self):
        if self._context is None:
            raise ValueError("invalid signal dict")
        return getattr(self._context, self._bits_name)

    def __getitem__(self, key):
        return self._bits() & _bit(key) != 0

    def __setitem__(self, key, value):
        bit = _bit(key)
        bits = self._bits()
        setattr(self._context, self._bits_name, bits | bit if value else bits & ~bit)

    def __delitem__(self, key):
        raise ValueError("signal keys cannot be deleted")

    def __iter__(self):
        self._bits()
        return iter(SIGNALS)

    def __len__(self):
        self._bits()
        return len(SIGNALS)

    def __contains__(self, key):
        return key in SIGNALS

    def copy(self):
        """The same as a dict."""
        bits = self._bits()
        return {signal: bits & BITS[signal] != 0 for signal in SIGNALS}

    def __eq__(self, other):
        if isinstance(other, SignalDict):
            return self._bits() == other._bits()
        if isinstance(other, dict):
            try:
                return self._bits() == _bits_from(other)
            except KeyError:
                return False
        return NotImplemented

    def __repr__(self):
        shown = [f"<class 'decimal.{signal.__name__}'>:{on}" for signal, on in self.items()]
        return f"{{{', '.join(shown)}}}"


def _bit(signal):
    try:
        return BITS[signal]
    except (KeyError, TypeError):
        raise KeyError(SIGNALS_MESSAGE) from None


def _bits_from(given):
    """Bits from a list of signals, or from a mapping from all of them to truth values."""
    if isinstance(given, SignalDict):
        return given._bits()
    if isinstance(given, dict):
        if len(given) != len(SIGNALS) or any([signal not in given for signal in SIGNALS]):
            raise KeyError("invalid signal dict")
        return sum([BITS[signal] for signal in SIGNALS if given[signal]])
    if isinstance(given, list):
        return sum({_bit(signal) for signal in given})
    raise TypeError("argument must be a signal dict")


def _assigned(given):
    """The same without lists, which only the constructor takes."""
    if not isinstance(given, (SignalDict, dict)):
        raise TypeError("argument must be a signal dict")
    return _bits_from(given)


def _names(bits):
    return ", ".join([signal.__name__ for signal in SHOWN_SIGNALS if bits & BITS[signal]])


def _listed(bits):
    return [signal for signal in SIGNALS if bits & BITS[signal]]


def _integer(value, name, low, high, message):
    if not isinstance(value, int):
        raise TypeError("an integer is required")
    if not -sys.maxsize - 1 <= value <= sys.maxsize:
        raise OverflowError("Python int too large to convert to C ssize_t")
    if not low <= value <= high:
        raise ValueError(message)
    return int(value)


@_native_half(_type_decimal_context)
class Context:
    """The context affects almost all operations and controls rounding,
    Over/Underflow, raising of exceptions and much more.  A new context
    can be initialized as follows:

        >>> c = Context(prec=28, Emin=-425000000, Emax=425000000,
        ...             rounding=ROUND_HALF_EVEN, capitals=1, clamp=1,
        ...             traps=[InvalidOperation, DivisionByZero, Overflow],
        ...             flags=[])
    """

    __hash__ = None

    def __init__(
        self,
        prec=None,
        rounding=None,
        Emin=None,
        Emax=None,
        capitals=None,
        clamp=None,
        flags=None,
        traps=None,
    ):
        template = DefaultContext
        self.prec = prec if prec is not None else template.prec
        self.rounding = rounding if rounding is not None else template.rounding
        self.Emin = Emin if Emin is not None else template.Emin
        self.Emax = Emax if Emax is not None else template.Emax
        self.capitals = capitals if capitals is not None else template.capitals
        self.clamp = clamp if clamp is not None else template.clamp
        self._traps = template._traps if traps is None else _bits_from(traps)
        self._flags = 0 if flags is None else _bits_from(flags)

    @property
    def prec(self):
        """How many digits results have."""
        return self._prec

    @prec.setter
    def prec(self, value):
        self._prec = _integer(value, "prec", 1, MAX_PREC, "valid range for prec is [1, MAX_PREC]")

    @property
    def Emax(self):
        """The largest exponent."""
        return self._Emax

    @Emax.setter
    def Emax(self, value):
        self._Emax = _integer(value, "Emax", 0, MAX_EMAX, "valid range for Emax is [0, MAX_EMAX]")

    @property
    def Emin(self):
        """The smallest exponent."""
        return self._Emin

    @Emin.setter
    def Emin(self, value):
        self._Emin = _integer(value, "Emin", MIN_EMIN, 0, "valid range for Emin is [MIN_EMIN, 0]")

    @property
    def rounding(self):
        """How results are rounded, one of the constants ROUND_..."""
        return self._rounding

    @rounding.setter
    def rounding(self, value):
        if value not in ROUNDINGS:
            raise TypeError(ROUNDING_MESSAGE)
        self._rounding = value

    @property
    def capitals(self):
        """Whether exponents are shown as E or e."""
        return self._capitals

    @capitals.setter
    def capitals(self, value):
        self._capitals = _integer(value, "capitals", 0, 1, "valid values for capitals are 0 or 1")

    @property
    def clamp(self):
        """Whether exponents are limited so that all digits fit."""
        return self._clamping

    @clamp.setter
    def clamp(self, value):
        self._clamping = _integer(value, "clamp", 0, 1, "valid values for clamp are 0 or 1")

    @property
    def flags(self):
        """Which signals have happened."""
        if self._flags_view is None:
            self._flags_view = SignalDict(self, "_flags")
        return self._flags_view

    @flags.setter
    def flags(self, value):
        self._flags = _assigned(value)

    @property
    def traps(self):
        """Which signals raise exceptions."""
        if self._traps_view is None:
            self._traps_view = SignalDict(self, "_traps")
        return self._traps_view

    @traps.setter
    def traps(self, value):
        self._traps = _assigned(value)

    def __delattr__(self, name):
        raise AttributeError("context attributes cannot be deleted")

    def __repr__(self):
        return (
            f"Context(prec={self.prec}, rounding={self.rounding}, Emin={self.Emin}, Emax={self.Emax}, "
            f"capitals={self.capitals}, clamp={self.clamp}, flags=[{_names(self._flags)}], traps=[{_names(self._traps)}])"
        )

    def __reduce__(self):
        return type(self), (
            self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp,
            _listed(self._flags), _listed(self._traps),
        )  # fmt: skip

    def copy(self, /):
        """Return a duplicate of the context."""
        made = Context.__new__(Context)
        made._prec, made._rounding, made._Emin, made._Emax = self._prec, self._rounding, self._Emin, self._Emax
        made._capitals, made._clamping = self._capitals, self._clamping
        made._flags = self._flags
        made._traps = self._traps
        return made

    __copy__ = copy

    def clear_flags(self, /):
        """Reset all flags to False."""
        self._flags = 0

    def clear_traps(self, /):
        """Set all traps to False."""
        self._traps = 0

    def Etiny(self, /):
        """Return a value equal to Emin - prec + 1, which is the minimum exponent value for subnormal results."""
        return self._Emin - self._prec + 1

    def Etop(self, /):
        """Return a value equal to Emax - prec + 1, the maximum exponent when _clamp is set."""
        return self._Emax - self._prec + 1

    def radix(self, /):
        """Return 10."""
        from _decimal_number import Decimal

        return Decimal(10)

    def _signal(self, condition, result=None):
        """Sets the flag of a condition; raises its exception if it is trapped, else returns the result."""
        signal = CONDITIONS.get(condition, condition)
        bit = BITS[signal]
        self._flags |= bit
        if self._traps & bit:
            raise signal([condition])
        return result

    def _signals(self, conditions, result):
        """The same for several at once: all flags are set, then the first one that is trapped is raised."""
        traps = self._traps
        trapped = []
        for signal in SIGNALS:
            if signal in conditions:
                bit = BITS[signal]
                self._flags |= bit
                if traps & bit:
                    trapped.append(signal)
        if trapped:
            raise trapped[0](trapped)
        return result


def _quiet(context):
    """A copy that traps nothing."""
    made = context.copy()
    made._traps = 0
    made._flags = 0
    return made


DefaultContext = Context.__new__(Context)
DefaultContext._prec, DefaultContext._rounding = 28, ROUND_HALF_EVEN
DefaultContext._Emin, DefaultContext._Emax = -999999, 999999
DefaultContext._capitals, DefaultContext._clamping = 1, 0
DefaultContext._traps = _bits_from([InvalidOperation, DivisionByZero, Overflow])
BasicContext = Context(
    prec=9,
    rounding=ROUND_HALF_UP,
    traps=[InvalidOperation, DivisionByZero, Overflow, Underflow, Clamped],
    flags=[],
)
ExtendedContext = Context(prec=9, rounding=ROUND_HALF_EVEN, traps=[], flags=[])


def getcontext():
    """Get the current default context."""
    context = _decimal_current_context()
    if context is None:
        context = DefaultContext.copy()
        _decimal_set_context(context)
    return context


def setcontext(context, /):
    """Set a new default context."""
    if not isinstance(context, Context):
        raise TypeError("argument must be a context")
    if context is DefaultContext or context is BasicContext or context is ExtendedContext:
        context = context.copy()
        context.clear_flags()
    _decimal_set_context(context)


class ContextManager:
    """What localcontext() gives: the context inside of `with`, and the old one after it."""

    def __init__(self, context):
        self._new = context.copy()

    def __enter__(self):
        self._saved = getcontext()
        _decimal_set_context(self._new)
        return self._new

    def __exit__(self, *args):
        _decimal_set_context(self._saved)


_ATTRIBUTES = ("prec", "rounding", "Emin", "Emax", "capitals", "clamp", "flags", "traps")


def localcontext(ctx=None, **kwargs):
    """Return a context manager that will set the default context to a copy of ctx
    on entry to the with-statement and restore the previous default context when
    exiting the with-statement. If no context is specified, a copy of the current
    default context is used.
    """
    if ctx is None:
        ctx = getcontext()
    elif not isinstance(ctx, Context):
        raise TypeError("optional argument must be a context")
    manager = ContextManager(ctx)
    for name, value in kwargs.items():
        if name not in _ATTRIBUTES:
            raise TypeError(f"this function got an unexpected keyword argument '{name}'")
        setattr(manager._new, name, value)
    return manager


def IEEEContext(bits, /):
    """Return a context object initialized to the proper values for one of the IEEE interchange formats.

    The argument must be a multiple of 32 and less than IEEE_CONTEXT_MAX_BITS.
    """
    if bits <= 0 or bits > IEEE_CONTEXT_MAX_BITS or bits % 32:
        raise ValueError(f"argument must be a multiple of 32, with a maximum of {IEEE_CONTEXT_MAX_BITS}")
    made = DefaultContext.copy()
    made.prec = 9 * (bits // 32) - 2
    made.Emax = 3 * (1 << (bits // 16 + 3))
    made.Emin = 1 - made.Emax
    made.rounding = ROUND_HALF_EVEN
    made.clamp = 1
    made.clear_traps()
    return made
