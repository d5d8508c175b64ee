"""Structural pattern matching (PEP 634): the patterns that ask the subject's class or a mapping."""

_MATCH_SELF = (bool, bytearray, bytes, dict, float, frozenset, int, list, set, str, tuple)


def _match_class(subject, cls, positional_count, keyword_names):
    """The values for the sub-patterns of `cls(...)`, or None if the subject does not match."""
    if not isinstance(cls, type):
        raise TypeError("called match pattern must be a class")
    if not isinstance(subject, cls):
        return None
    if not keyword_names:
        if not positional_count:
            return ()
        if positional_count == 1 and cls in _MATCH_SELF:
            return (subject,)
    names = keyword_names
    values = []
    if positional_count:
        match_args = getattr(cls, "__match_args__", None)
        takes_self = False
        if match_args is None:
            takes_self = any(_is_subtype(cls, one) for one in _MATCH_SELF)
            match_args = ()
        elif type(match_args) is not tuple:
            kind = _class_of(match_args).__name__
            raise TypeError(f"{cls.__name__}.__match_args__ must be a tuple (got {kind})")
        allowed = 1 if takes_self else len(match_args)
        if positional_count > allowed:
            plural = "" if allowed == 1 else "s"
            raise TypeError(
                f"{cls.__name__}() accepts {allowed} positional sub-pattern{plural} ({positional_count} given)"
            )
        if takes_self:
            values.append(subject)
        else:
            names = match_args[:positional_count] + keyword_names
    seen = set()
    for index, name in enumerate(names):
        if index < positional_count and type(name) is not str:
            raise TypeError(f"__match_args__ elements must be strings (got {_class_of(name).__name__})")
        if name in seen:
            raise TypeError(f"{cls.__name__}() got multiple sub-patterns for attribute {name!r}")
        seen.add(name)
        try:
            values.append(getattr(subject, name))
        except AttributeError:
            return None
    return tuple(values)


def _match_keys(subject, keys):
    """The values under `keys`, or None if one is missing."""
    if type(subject) is dict and len(keys) == 1:
        return (subject[keys[0]],) if keys[0] in subject else None
    get = subject.get
    absent = object()
    seen = set()
    values = []
    for key in keys:
        if key in seen:
            raise ValueError(f"mapping pattern checks duplicate key ({key!r})")
        seen.add(key)
        value = get(key, absent)
        if value is absent:
            return None
        values.append(value)
    return tuple(values)


def _match_rest(subject, keys):
    """The items of the subject under other keys, as a dict."""
    rest = {**subject}
    for key in keys:
        del rest[key]
    return rest
