"""t-strings (PEP 750): the classes of `string.templatelib`.

    t"{name!r:>10}, hello"    Template(strings=("", ", hello"), interpolations=(Interpolation(name, "name", "r", ">10"),))

There is always one string more than there are interpolations.
"""


def _frozen_attribute(self, name, value=None):
    """`__setattr__` and `__delattr__`"""
    kind = _class_of(self)
    if name in kind._public_names:
        raise AttributeError("readonly attribute")
    raise AttributeError(
        f"'string.templatelib.{kind.__name__}' object has no attribute {name!r} and no __dict__ for setting new attributes"
    )


def _refuse_subclass(closed):
    def __init_subclass__(cls):
        raise TypeError(f"type 'string.templatelib.{closed}' is not an acceptable base type")

    return classmethod(__init_subclass__)


class _Interpolation:
    """Interpolation object"""

    __module__ = "string.templatelib"
    __slots__ = ("_value", "_expression", "_conversion", "_format_spec", "__weakref__")
    __match_args__ = _public_names = ("value", "expression", "conversion", "format_spec")
    __setattr__ = __delattr__ = _frozen_attribute
    __init_subclass__ = _refuse_subclass("Interpolation")

    def __new__(cls, value=_ABSENT, expression="", conversion=None, format_spec=""):
        if value is _ABSENT:
            raise TypeError("Interpolation() missing required argument 'value' (pos 1)")
        for name, given in ("expression", expression), ("conversion", conversion), ("format_spec", format_spec):
            if not isinstance(given, str) and not (given is None and name == "conversion"):
                kind = "None" if given is None else _class_of(given).__name__
                raise TypeError(f"Interpolation() argument '{name}' must be str, not {kind}")
        if conversion is not None and conversion not in ("s", "a", "r"):
            raise ValueError("Interpolation() argument 'conversion' must be one of 's', 'a' or 'r'")
        return _make_interpolation(value, expression, conversion, format_spec)

    value = property(lambda self: self._value)
    expression = property(lambda self: self._expression)
    conversion = property(lambda self: self._conversion)
    format_spec = property(lambda self: self._format_spec)

    def __repr__(self):
        shown = ", ".join(map(repr, (self._value, self._expression, self._conversion, self._format_spec)))
        return f"Interpolation({shown})"

    def __reduce__(self):
        return _Interpolation, (self._value, self._expression, self._conversion, self._format_spec)

    def __class_getitem__(cls, item):
        return _GenericAlias(cls, item)


class _Template:
    """Template object"""

    __module__ = "string.templatelib"
    __slots__ = ("_strings", "_interpolations", "__weakref__")
    _public_names = ("strings", "interpolations", "values")
    __setattr__ = __delattr__ = _frozen_attribute
    __init_subclass__ = _refuse_subclass("Template")

    def __new__(cls, *args, **kwargs):
        if kwargs:
            raise TypeError("Template.__new__ only accepts *args arguments")
        for part in args:
            if not isinstance(part, (str, _Interpolation)):
                kind = _class_of(part).__name__
                raise TypeError(f"Template.__new__ *args need to be of type 'str' or 'Interpolation', got {kind}")
        return _make_template(*args)

    strings = property(lambda self: self._strings)
    interpolations = property(lambda self: self._interpolations)
    values = property(lambda self: tuple([one._value for one in self._interpolations]))

    def __iter__(self):
        return _TemplateIter(self)

    def __add__(self, other):
        if not isinstance(other, _Template):
            raise TypeError(
                'can only concatenate string.templatelib.Template (not "%s") to string.templatelib.Template'
                % _class_of(other).__name__
            )
        strings = (*self._strings[:-1], self._strings[-1] + other._strings[0], *other._strings[1:])
        return _template_of(strings, self._interpolations + other._interpolations)

    def __repr__(self):
        return f"Template(strings={self._strings!r}, interpolations={self._interpolations!r})"

    def __reduce__(self):
        return _template_unpickle, (self._strings, self._interpolations)

    def __class_getitem__(cls, item):
        return _GenericAlias(cls, item)


class _TemplateIter:
    """Strings that are not empty and interpolations, in turn."""

    __module__ = "string.templatelib"
    __slots__ = ("_parts",)
    __init_subclass__ = _refuse_subclass("TemplateIter")

    def __init__(self, template):
        parts = []
        for at, text in enumerate(template._strings):
            if text:
                parts.append(text)
            if at < len(template._interpolations):
                parts.append(template._interpolations[at])
        self._parts = iter(parts)

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._parts)


for _kind, _name in (_Interpolation, "Interpolation"), (_Template, "Template"), (_TemplateIter, "TemplateIter"):
    _kind.__name__ = _kind.__qualname__ = _name
del _kind, _name


def _make_interpolation(value, expression, conversion, format_spec):
    self = object.__new__(_Interpolation)
    put = object.__setattr__
    put(self, "_value", value)
    put(self, "_expression", expression)
    put(self, "_conversion", conversion)
    put(self, "_format_spec", format_spec)
    return self


def _template_of(strings, interpolations):
    self = object.__new__(_Template)
    object.__setattr__(self, "_strings", strings)
    object.__setattr__(self, "_interpolations", interpolations)
    return self


def _make_template(*parts):
    """Neighbouring strings become one; between interpolations there is always a string."""
    strings = [""]
    interpolations = []
    for part in parts:
        if isinstance(part, str):
            strings[-1] += part
        else:
            interpolations.append(part)
            strings.append("")
    return _template_of(tuple(strings), tuple(interpolations))


def _template_unpickle(strings, interpolations):
    return _template_of(strings, interpolations)
