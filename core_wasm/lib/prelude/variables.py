"""Context variables (PEP 567): a context is a dict of values; one is current.

Here and not in the library's `contextvars`, so that `Context.run` leaves no line in tracebacks.
"""


def _context_key(var):
    if not isinstance(var, _ContextVar):
        raise TypeError(f"a ContextVar key was expected, got {var!r}")
    return var


@_public("_contextvars", "Context")
class _Context(_Final):
    """A mapping of ContextVars to their values."""

    # The context of decimal arithmetic is a variable of its own, kept where natives find it while this one is current.
    __slots__ = ("_values", "_outer", "_decimal", "__weakref__")

    def __new__(cls):
        self = object.__new__(cls)
        self._values = {}
        self._outer = None
        self._decimal = None
        return self

    def run(self, callable, /, *args, **kwargs):
        """Call the function in this context: what it sets is seen in here only."""
        if self._outer is not None and self._outer[1] == _run_number():
            raise RuntimeError(f"cannot enter context: {self!r} is already entered")
        outer = _current_context()
        self._outer = outer, _run_number()
        outer._decimal = _decimal_current_context()
        _context_set(self)
        _decimal_set_context(self._decimal)
        try:
            return callable(*args, **kwargs)
        finally:
            self._decimal = _decimal_current_context()
            _context_set(outer)
            _decimal_set_context(outer._decimal)
            self._outer = None

    def copy(self, /):
        """Return a shallow copy of the context object."""
        made = _Context()
        made._values = self._values.copy()
        made._decimal = _decimal_current_context() if self is _context_state[0] else self._decimal
        return made

    def __getitem__(self, key):
        return self._values[_context_key(key)]

    def __contains__(self, key):
        return _context_key(key) in self._values

    def get(self, key, default=None, /):
        """Return the value for `key` if `key` has the value in the context object, else the default."""
        return self._values.get(_context_key(key), default)

    def __iter__(self):
        return iter(self._values)

    def __len__(self):
        return len(self._values)

    def keys(self, /):
        """Return a list of all variables in the context object."""
        return self._values.keys()

    def values(self, /):
        """Return a list of all variables' values in the context object."""
        return self._values.values()

    def items(self, /):
        """Return all variables and their values in the context object."""
        return self._values.items()

    def __eq__(self, other):
        return self._values == other._values if isinstance(other, _Context) else NotImplemented

    __hash__ = None


# The current context and the run of the session that it belongs to: a run that is stopped leaves no context behind.
_context_state = [None, 0]


def _current_context():
    if _context_state[1] != _run_number() or _context_state[0] is None:
        _context_set(_Context())
    return _context_state[0]


def _context_set(context):
    _context_state[:] = context, _run_number()


def _copy_context():
    """Return a copy of the current context."""
    return _current_context().copy()


@_public("_contextvars", "ContextVar")
class _ContextVar(_Final):
    """A variable whose value depends on the context that is current."""

    __slots__ = ("_name", "_default", "__weakref__")
    __class_getitem__ = classmethod(_GenericAlias)

    def __new__(cls, name, *, default=_ABSENT):
        if not isinstance(name, str):
            raise TypeError("context variable name must be a str")
        self = object.__new__(cls)
        self._name = name
        self._default = default
        return self

    @property
    def name(self):
        return self._name

    def get(self, default=_ABSENT, /):
        """Return the value for the context variable in the current context, else a default, else LookupError."""
        value = _current_context()._values.get(self, _ABSENT)
        if value is not _ABSENT:
            return value
        if default is not _ABSENT:
            return default
        if self._default is not _ABSENT:
            return self._default
        raise LookupError(self)

    def set(self, value, /):
        """Set a new value in the current context; the token that is returned can restore the former one."""
        context = _current_context()
        token = object.__new__(_Token)
        token._var = self
        token._context = context
        token._old = context._values.get(self, _ABSENT)
        token._used = False
        context._values[self] = value
        return token

    def reset(self, token, /):
        """Reset the variable to what it was before the `set()` that made the token."""
        if not isinstance(token, _Token):
            raise TypeError(f"expected an instance of Token, got {token!r}")
        if token._used:
            raise RuntimeError(f"{token!r} has already been used once")
        if token._var is not self:
            raise ValueError(f"{token!r} was created by a different ContextVar")
        if token._context is not _current_context():
            raise ValueError(f"{token!r} was created in a different Context")
        token._used = True
        if token._old is _ABSENT:
            token._context._values.pop(self, None)
        else:
            token._context._values[self] = token._old

    def __repr__(self):
        default = "" if self._default is _ABSENT else f" default={self._default!r}"
        return f"<ContextVar name={self._name!r}{default} at {_object_address(self):#014x}>"


@_public("Token", "MISSING")
class _TokenMissing(_Final):
    __slots__ = ()

    def __repr__(self):
        return "<Token.MISSING>"


@_public("_contextvars", "Token")
class _Token(_Final):
    """What `ContextVar.set()` gives: it restores the former value, by `reset()` or at the end of a with block."""

    __slots__ = ("_var", "_context", "_old", "_used", "__weakref__")
    __class_getitem__ = classmethod(_GenericAlias)
    MISSING = _TokenMissing()

    def __new__(cls, *args, **kwargs):
        raise RuntimeError("Tokens can only be created by ContextVars")

    @property
    def var(self):
        return self._var

    @property
    def old_value(self):
        return _Token.MISSING if self._old is _ABSENT else self._old

    def __enter__(self):
        """Enter into Token context manager."""
        return self

    def __exit__(self, exc_type, exc_value, traceback):
        """Exit from Token context manager, restore the linked ContextVar."""
        self._var.reset(self)

    def __repr__(self):
        used = "used " if self._used else ""
        return f"<Token {used}var={self._var!r} at {_object_address(self):#014x}>"
