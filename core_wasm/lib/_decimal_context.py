"""Contexts: precision, rounding, limits of the exponent, flags and traps."""

from _decimal_signals import (
    CONDITIONS, IEEE_CONTEXT_MAX_BITS, MAX_EMAX, MAX_PREC, MIN_EMIN, ROUND_HALF_EVEN, ROUND_HALF_UP, ROUNDINGS, ROUNDING_MESSAGE, SIGNALS,
    SIGNALS_MESSAGE,
    Clamped, DivisionByZero, InvalidOperation, Overflow, Underflow,
)  # fmt: skip

from _prelude import _show_module

__name__ = "decimal"


class SignalDict:
    """The flags or traps of a context: a mapping from every signal to True or False."""

    __slots__ = ("_on",)
    __hash__ = None

    def __init__(self, on=()):
        self._on = set(on)

    def _known(self, key):
        if key not in SIGNALS:
            raise KeyError(SIGNALS_MESSAGE)
        return key

    def __getitem__(self, key):
        return self._known(key) in self._on

    def __setitem__(self, key, value):
        self._known(key)
        if value:
            self._on.add(key)
        else:
            self._on.discard(key)

    def __delitem__(self, key):
        raise ValueError("signal keys cannot be deleted")

    def __iter__(self):
        return iter(SIGNALS)

    def __len__(self):
        return len(SIGNALS)

    def __contains__(self, key):
        return key in SIGNALS

    def keys(self):
        """The signals."""
        return list(SIGNALS)

    def values(self):
        """Which of them are on."""
        return [signal in self._on for signal in SIGNALS]

    def items(self):
        """Pairs of signal and bool."""
        return [(signal, signal in self._on) for signal in SIGNALS]

    def get(self, key, default=None):
        """self[key], or a default for what is no signal."""
        return self[key] if key in SIGNALS else default

    def copy(self):
        """The same as a dict."""
        return dict(self.items())

    def __eq__(self, other):
        if isinstance(other, SignalDict):
            return self._on == other._on
        if isinstance(other, dict):
            return self.copy() == other
        return NotImplemented

    def __repr__(self):
        return repr({f"<class 'decimal.{signal.__name__}'>": on for signal, on in self.items()}).replace('"', "")


def _signals_from(given, message):
    """A set of signals from a list of them, or a mapping from all of them to truth values."""
    if isinstance(given, SignalDict):
        return set(given._on)
    if isinstance(given, dict):
        if len(given) != len(SIGNALS) or any([signal not in given for signal in SIGNALS]):
            raise KeyError("invalid signal dict")
        return {signal for signal in SIGNALS if given[signal]}
    if isinstance(given, (list, tuple)):
        for signal in given:
            if signal not in SIGNALS:
                raise KeyError(SIGNALS_MESSAGE)
        return set(given)
    raise TypeError("argument must be a signal dict")


def _integer(value, name, low, high, message):
    if not isinstance(value, int):
        raise TypeError("an integer is required")
    if not low <= value <= high:
        raise ValueError(message)
    return int(value)


@_show_module
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
    __slots__ = ("_prec", "_rounding", "_Emin", "_Emax", "_capitals", "_clamp", "_flags", "_traps")

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
        self._traps = SignalDict(template._traps._on if traps is None else _signals_from(traps, "traps"))
        self._flags = SignalDict(() if flags is None else _signals_from(flags, "flags"))

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
        return self._clamp

    @clamp.setter
    def clamp(self, value):
        self._clamp = _integer(value, "clamp", 0, 1, "valid values for clamp are 0 or 1")

    @property
    def flags(self):
        """Which signals have happened."""
        return self._flags

    @flags.setter
    def flags(self, value):
        self._flags = SignalDict(_signals_from(value, "flags"))

    @property
    def traps(self):
        """Which signals raise exceptions."""
        return self._traps

    @traps.setter
    def traps(self, value):
        self._traps = SignalDict(_signals_from(value, "traps"))

    def __delattr__(self, name):
        raise AttributeError("context attributes cannot be deleted")

    def __repr__(self):
        flags = ", ".join([signal.__name__ for signal in SIGNALS if signal in self._flags._on])
        traps = ", ".join([signal.__name__ for signal in SIGNALS if signal in self._traps._on])
        return (
            f"Context(prec={self.prec}, rounding={self.rounding}, Emin={self.Emin}, Emax={self.Emax}, "
            f"capitals={self.capitals}, clamp={self.clamp}, flags=[{flags}], traps=[{traps}])"
        )

    def __reduce__(self):
        return Context, (
            self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp,
            [signal for signal in SIGNALS if signal in self._flags._on],
            [signal for signal in SIGNALS if signal in self._traps._on],
        )  # fmt: skip

    def copy(self):
        """Return a duplicate of the context."""
        made = object.__new__(Context)
        made._prec, made._rounding, made._Emin, made._Emax = self._prec, self._rounding, self._Emin, self._Emax
        made._capitals, made._clamp = self._capitals, self._clamp
        made._flags = SignalDict(self._flags._on)
        made._traps = SignalDict(self._traps._on)
        return made

    __copy__ = copy

    def clear_flags(self):
        """Reset all flags to False."""
        self._flags._on.clear()

    def clear_traps(self):
        """Set all traps to False."""
        self._traps._on.clear()

    def Etiny(self):
        """Return a value equal to Emin - prec + 1, which is the minimum exponent value for subnormal results."""
        return self._Emin - self._prec + 1

    def Etop(self):
        """Return a value equal to Emax - prec + 1, the maximum exponent when _clamp is set."""
        return self._Emax - self._prec + 1

    def radix(self):
        """Return 10."""
        from _decimal_number import Decimal

        return Decimal(10)

    def _signal(self, condition, result=None):
        """Sets the flag of a condition; raises its exception if it is trapped, else returns the result."""
        signal = CONDITIONS.get(condition, condition)
        self._flags._on.add(signal)
        if signal in self._traps._on:
            raise signal([condition])
        return result

    def _signals(self, conditions, result):
        """The same for several at once: all flags are set, then the first one that is trapped is raised."""
        self._flags._on.update(conditions)
        trapped = [signal for signal in SIGNALS if signal in conditions and signal in self._traps._on]
        if trapped:
            raise trapped[0](trapped)
        return result


def _quiet(context):
    """A copy that traps nothing."""
    made = context.copy()
    made._traps._on.clear()
    made._flags._on.clear()
    return made


DefaultContext = object.__new__(Context)
DefaultContext._prec, DefaultContext._rounding = 28, ROUND_HALF_EVEN
DefaultContext._Emin, DefaultContext._Emax = -999999, 999999
DefaultContext._capitals, DefaultContext._clamp = 1, 0
DefaultContext._flags = SignalDict()
DefaultContext._traps = SignalDict([InvalidOperation, DivisionByZero, Overflow])
BasicContext = Context(
    prec=9,
    rounding=ROUND_HALF_UP,
    traps=[InvalidOperation, DivisionByZero, Overflow, Underflow, Clamped],
    flags=[],
)
ExtendedContext = Context(prec=9, rounding=ROUND_HALF_EVEN, traps=[], flags=[])

# The context that is used where none is given.
_current = [DefaultContext.copy()]


def getcontext():
    """Get the current default context."""
    return _current[0]


def setcontext(context, /):
    """Set a new default context."""
    if not isinstance(context, Context):
        raise TypeError("argument must be a context")
    if context is DefaultContext or context is BasicContext or context is ExtendedContext:
        context = context.copy()
        context.clear_flags()
    _current[0] = context


class _ContextManager:
    """What localcontext() gives: the context inside of `with`, and the old one after it."""

    def __init__(self, context):
        self._new = context.copy()

    def __enter__(self):
        self._saved = getcontext()
        _current[0] = self._new
        return self._new

    def __exit__(self, *args):
        _current[0] = self._saved


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
    manager = _ContextManager(ctx)
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
