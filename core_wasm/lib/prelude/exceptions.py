"""Raising, exception groups, `except*`, and what exceptions show of themselves."""


def _raise(value, cause=_ABSENT):
    """`raise value from cause`, where making the exception runs guest code."""
    if isinstance(value, type):
        error = value()
        if not isinstance(error, BaseException):
            raise TypeError(
                f"calling {value!r} should have returned an instance of BaseException, not {_class_of(error)!r}"
            )
    else:
        error = value
    if cause is _ABSENT:
        raise error
    if isinstance(cause, type) and issubclass(cause, BaseException):
        reason = cause()
        if not isinstance(reason, BaseException):
            raise TypeError(
                f"calling {cause!r} should have returned an instance of BaseException, not {_class_of(reason)!r}"
            )
        cause = reason
    if cause is not None and not isinstance(cause, BaseException):
        raise TypeError("exception causes must derive from BaseException")
    raise error from cause


# Text.


def _BaseException___str__(self, /):
    args = self.args
    if not args:
        return ""
    return str(args[0]) if len(args) == 1 else str(args)


def _BaseException___setstate__(self, state, /):
    if not isinstance(state, dict):
        raise TypeError("state is not a dictionary")
    for name, value in [*dict.items(state)]:
        setattr(self, name, value)


def _BaseException___repr__(self, /):
    args = self.args
    name = _class_of(self).__name__
    return f"{name}({args[0]!r})" if len(args) == 1 else f"{name}{args!r}"


def _KeyError___str__(self, /):
    return repr(self.args[0]) if len(self.args) == 1 else _BaseException___str__(self)


def _OSError___str__(self, /):
    if self.errno is None and self.strerror is None:
        return _BaseException___str__(self)
    if self.filename is not None:
        if self.filename2 is not None:
            return f"[Errno {self.errno}] {self.strerror}: {self.filename!r} -> {self.filename2!r}"
        return f"[Errno {self.errno}] {self.strerror}: {self.filename!r}"
    return f"[Errno {self.errno}] {self.strerror}"


def _ImportError___str__(self, /):
    message = self.msg
    return str.__str__(message) if isinstance(message, str) else _BaseException___str__(self)


def _SyntaxError___str__(self, /):
    text = str(self.msg)
    file = self.filename.rpartition("/")[2] if isinstance(self.filename, str) else None
    line = self.lineno if type(self.lineno) is int else None
    if file is not None and line is not None:
        return f"{text} ({file}, line {line})"
    if file is not None:
        return f"{text} ({file})"
    return text if line is None else f"{text} (line {line})"


def _BaseException___new__(cls, /, *args, **kwargs):
    return _BaseExceptionGroup___new__(cls, *args, **kwargs)


# Groups.


def _BaseExceptionGroup___new__(cls, /, *args, **kwargs):
    if len(args) != 2:
        raise TypeError(f"BaseExceptionGroup.__new__() takes exactly 2 arguments ({len(args)} given)")
    # `__init__` refuses keywords, unless a subclass has its own.
    message, exceptions = args
    if not isinstance(message, str):
        raise TypeError(
            f"BaseExceptionGroup.__new__() argument 1 must be str, not {'None' if message is None else _class_of(message).__name__}"
        )
    if isinstance(exceptions, (dict, set, frozenset)) or not hasattr(_class_of(exceptions), "__getitem__"):
        raise TypeError("second argument (exceptions) must be a sequence")
    members = tuple(exceptions)
    if not members:
        raise ValueError("second argument (exceptions) must be a non-empty sequence")
    only_exceptions = True
    for index, member in enumerate(members):
        if not isinstance(member, BaseException):
            raise ValueError(f"Item {index} of second argument (exceptions) is not an exception")
        only_exceptions = only_exceptions and isinstance(member, Exception)
    if cls is BaseExceptionGroup:
        if only_exceptions:
            cls = ExceptionGroup
    elif not only_exceptions:
        if cls is ExceptionGroup:
            raise TypeError("Cannot nest BaseExceptions in an ExceptionGroup")
        if issubclass(cls, Exception):
            raise TypeError(f"Cannot nest BaseExceptions in '{cls.__name__}'")
    self = _exception_new(cls, args)
    _exception_set_member(self, "message", message)
    _exception_set_member(self, "exceptions", members)
    return self


class _builtin_ExceptionGroup(BaseExceptionGroup, Exception):
    __module__ = "builtins"
    __qualname__ = "ExceptionGroup"


_builtin_ExceptionGroup.__name__ = "ExceptionGroup"


def _BaseExceptionGroup___str__(self, /):
    count = len(self.exceptions)
    return f"{self.message} ({count} sub-exception{'' if count == 1 else 's'})"


def _BaseExceptionGroup_derive(self, excs, /):
    return BaseExceptionGroup(self.message, excs)


def _group_part(group, members):
    """A group like `group` with other members, or None if there are none."""
    if not members:
        return None
    part = group.derive(members)
    if not isinstance(part, BaseExceptionGroup):
        raise TypeError("derive must return an instance of BaseExceptionGroup")
    part.__traceback__ = group.__traceback__
    part.__context__ = group.__context__
    part.__cause__ = group.__cause__
    notes = getattr(group, "__notes__", None)
    if notes is not None and hasattr(_class_of(notes), "__getitem__") and not isinstance(notes, dict):
        part.__notes__ = [*notes]
    return part


def _group_matcher(condition):
    if isinstance(condition, type):
        if issubclass(condition, BaseException):
            return lambda error: isinstance(error, condition)
    elif isinstance(condition, tuple):
        if all(isinstance(one, type) and issubclass(one, BaseException) for one in condition):
            return lambda error: isinstance(error, condition)
    elif callable(condition):
        return condition
    raise TypeError("expected an exception type, a tuple of exception types, or a callable (other than a class)")


def _group_split(error, matches, with_rest):
    """The parts of `error` that match and those that do not: groups, or the bare exception, or None."""
    if matches(error):
        return error, None
    if not isinstance(error, BaseExceptionGroup):
        return None, error
    matched, rest = [], []
    for member in error.exceptions:
        yes, no = _group_split(member, matches, with_rest)
        if yes is not None:
            matched.append(yes)
        if no is not None and with_rest:
            rest.append(no)
    return _group_part(error, matched), _group_part(error, rest)


def _BaseExceptionGroup_split(self, matcher_value, /):
    return _group_split(self, _group_matcher(matcher_value), True)


def _BaseExceptionGroup_subgroup(self, matcher_value, /):
    return _group_split(self, _group_matcher(matcher_value), False)[0]


# except* (PEP 654).


def _except_star_match(error, types):
    """(what the clause takes, what is left) of `error`, which may be None."""
    for kind in types if isinstance(types, tuple) else (types,):
        if not (isinstance(kind, type) and issubclass(kind, BaseException)):
            raise TypeError("catching classes that do not inherit from BaseException is not allowed")
        if issubclass(kind, BaseExceptionGroup):
            raise TypeError("catching ExceptionGroup with except* is not allowed. Use except instead.")
    if error is None:
        return None, None
    if isinstance(error, types):
        if isinstance(error, BaseExceptionGroup):
            return error, None
        wrapped = BaseExceptionGroup("", (error,))
        wrapped.__traceback__ = _traceback_here()
        return wrapped, None
    if not isinstance(error, BaseExceptionGroup):
        return None, error
    parts = error.split(types)
    if not isinstance(parts, tuple):
        name, given = _class_of(error).__name__, _class_of(parts).__name__
        raise TypeError(f"{name}.split must return a tuple, not {given}")
    if len(parts) < 2:
        raise TypeError(f"{_class_of(error).__name__}.split must return a 2-tuple, got tuple of size {len(parts)}")
    return parts[0], parts[1]


def _except_star_raise(original, errors):
    """What is raised after all clauses: `errors` holds what they raised and what nobody took."""
    errors = [error for error in errors if error is not None]
    if not errors:
        return None
    if not isinstance(original, BaseExceptionGroup):
        return errors[0]
    raised, passed_on = [], []
    for error in errors:
        same = (
            error.__traceback__ is original.__traceback__
            and error.__cause__ is original.__cause__
            and error.__context__ is original.__context__
        )
        (passed_on if same else raised).append(error)
    rest = _group_projection(original, passed_on)
    if rest is not None:
        raised.append(rest)
    return raised[0] if len(raised) == 1 else BaseExceptionGroup("", raised)


def _group_projection(original, parts):
    """The part of `original` whose leaves are in `parts`."""
    leaves = set()
    waiting = [*parts]
    while waiting:
        error = waiting.pop()
        if isinstance(error, BaseExceptionGroup):
            waiting += error.exceptions
        else:
            leaves.add(id(error))
    if not leaves:
        return None
    return _group_split(original, lambda error: id(error) in leaves, False)[0]


# What the compiler warns about.


def _warn_of_syntax(warnings, filename, result=None):
    """Issue the compiler's warnings; one that a filter makes an error is a SyntaxError. Gives `result`."""
    for message, category, line, offset, end_line, end_offset, text in warnings:
        try:
            _warn_explicit(message, category, filename, line)
            continue
        except category:
            pass
        message = message.replace(" Such sequences will not work in the future.", "")
        raise SyntaxError(message, (filename, line, offset, text, end_line, end_offset))
    return result
