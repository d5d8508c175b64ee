"""Forms of typing, their subscripts, Generic and the `type` statement."""


@_public("typing", "_SpecialForm")
class _SpecialForm(_Special, _root=True):
    # Unpack here, and the forms that the library's typing adds: subscripting calls `subscript`.

    __slots__ = ("_name", "_subscript", "_plain_is_invalid", "__doc__", "__weakref__")

    def __init__(self, name, subscript, doc=None, plain_is_invalid=True):
        self._name = name
        self._subscript = subscript
        self._plain_is_invalid = plain_is_invalid
        self.__doc__ = doc

    def __getattr__(self, name):
        if name in ("__name__", "__qualname__"):
            return self._name
        raise AttributeError(name)

    @property
    def __module__(self):
        return "typing"

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass {self!r}")

    def __repr__(self):
        return f"typing.{self._name}"

    def __reduce__(self):
        return self._name

    def __call__(self, *args, **kwds):
        raise TypeError(f"Cannot instantiate {self!r}")

    def __or__(self, other):
        return _typing_union(self, other)

    def __ror__(self, other):
        return _typing_union(other, self)

    def __instancecheck__(self, obj):
        raise TypeError(f"{self} cannot be used with isinstance()")

    def __subclasscheck__(self, cls):
        raise TypeError(f"{self} cannot be used with issubclass()")

    def __getitem__(self, parameters):
        return _remembered(self, parameters, self._subscript, self, parameters)

    __iter__ = None


# Subscripts that were asked for: the same again is the same object.
_SUBSCRIPTS = {}
_SUBSCRIPTS_MAX = 512


def _remembered(form, parameters, function, *args):
    try:
        key = form, parameters
        if form._name in ("Literal", "Annotated"):
            # 1 is not True there.
            given = parameters if isinstance(parameters, tuple) else (parameters,)
            key = form, parameters, *[_class_of(one) for one in given]
        found = _SUBSCRIPTS.get(key)
    except TypeError:
        # Something that cannot be hashed.
        return function(*args)
    if found is None:
        found = function(*args)
        if len(_SUBSCRIPTS) >= _SUBSCRIPTS_MAX:
            _SUBSCRIPTS.clear()
        _SUBSCRIPTS[key] = found
    return found


@_public("typing", "_GenericAlias")
class _TypingAlias(_Special, _root=True):
    """`Box[int]`, and the base of the aliases of the library's typing."""

    def __init__(self, origin, args, *, inst=True, name=None):
        set_own = object.__setattr__
        set_own(self, "_inst", inst)
        set_own(self, "_name", name)
        set_own(self, "__origin__", origin)
        args = args if isinstance(args, tuple) else (args,)
        set_own(self, "__args__", args)
        set_own(self, "__parameters__", _collect_parameters(args))
        if name is None:
            set_own(self, "__module__", getattr(origin, "__module__", None))

    def __call__(self, /, *args, **kwargs):
        if not self._inst:
            raise TypeError(
                f"Type {self._name} cannot be instantiated; use {self.__origin__.__name__}() instead"
            )
        made = self.__origin__(*args, **kwargs)
        try:
            made.__orig_class__ = self
        except Exception:
            # Instances with slots, or with a __setattr__ that refuses.
            pass
        return made

    def __getattr__(self, name):
        if name in ("__origin__", "__args__"):
            raise AttributeError(name)
        if name in ("__name__", "__qualname__"):
            return self._name or self.__origin__.__name__
        if "__origin__" in self.__dict__ and not (name.startswith("__") and name.endswith("__")):
            return getattr(self.__origin__, name)
        raise AttributeError(name)

    def __setattr__(self, name, value):
        dunder = name.startswith("__") and name.endswith("__")
        if dunder or name in ("_name", "_inst", "_nparams", "_defaults", "_paramspec_tvars", "_typevar_types"):
            object.__setattr__(self, name, value)
        else:
            setattr(self.__origin__, name, value)

    def __getitem__(self, items):
        if self.__origin__ is _Generic:
            raise TypeError(f"Cannot subscript already-subscripted {self}")
        if not self.__parameters__:
            raise TypeError(f"{self} is not a generic class")
        return self.copy_with(_substitute(self, self.__args__, self.__parameters__, items))

    def copy_with(self, args):
        return self.__class__(self.__origin__, args, name=self._name, inst=self._inst)

    def __mro_entries__(self, bases):
        if isinstance(self.__origin__, _SpecialForm):
            raise TypeError(f"Cannot subclass {self!r}")
        if self._name:
            return _special_entries(self, bases)
        if self.__origin__ is _Generic:
            # Protocol and later aliases are generic themselves.
            later = bases[bases.index(self) + 1 :]
            if any([isinstance(base, _TypingAlias) and base is not self for base in later]):
                return ()
            if any([_is_typing_protocol(base) for base in bases]):
                return ()
        return (self.__origin__,)

    def __instancecheck__(self, obj):
        return self.__subclasscheck__(type(obj))

    def __subclasscheck__(self, cls):
        raise TypeError("Subscripted generics cannot be used with class and instance checks")

    def __iter__(self):
        yield _Unpack[self]

    def __eq__(self, other):
        if not isinstance(other, _TypingAlias) or "__args__" not in other.__dict__:
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __or__(self, other):
        return _typing_union(self, other)

    def __ror__(self, other):
        return _typing_union(other, self)

    def __repr__(self):
        name = f"typing.{self._name}" if self._name else _type_repr(self.__origin__)
        shown = ", ".join([_typing_repr(arg) for arg in self.__args__]) if self.__args__ else "()"
        return f"{name}[{shown}]"

    def __reduce__(self):
        args = self.__args__
        origin = getattr(_find_module("typing"), self._name) if self._name else self.__origin__
        return _find_module("operator").getitem, (origin, args[0] if len(args) == 1 and type(args[0]) is not tuple else args)

    def __dir__(self):
        own = [*object.__dir__(self)]
        return own + [name for name in dir(self.__origin__) if not (name.startswith("__") and name.endswith("__"))]


def _brings_generic(bases, alias):
    """Whether a base after `alias` makes the class generic."""
    for base in bases[bases.index(alias) + 1 :]:
        if isinstance(base, type):
            brings = issubclass(base, _Generic)
        elif isinstance(base, _TypingAlias):
            brings = True
        else:
            entries = getattr(base, "__mro_entries__", None)
            made = () if entries is None else entries(bases) or ()
            brings = any([isinstance(one, type) and issubclass(one, _Generic) for one in made])
        if brings:
            return True
    return False


def _special_entries(alias, bases):
    """The bases that `List[int]` or `List` stands for."""
    entries = () if alias.__origin__ in bases else (alias.__origin__,)
    return entries if _brings_generic(bases, alias) else (*entries, _Generic)


def _is_typing_protocol(base):
    return isinstance(base, type) and base.__name__ == "Protocol" and base.__module__ == "typing"


@_public("typing", "_UnpackGenericAlias")
class _UnpackAlias(_TypingAlias, _root=True):
    """`Unpack[Ts]` or `*Ts`."""

    def __repr__(self):
        return f"typing.Unpack[{_type_repr(self.__args__[0])}]"

    def __getitem__(self, items):
        if self.__typing_is_unpacked_typevartuple__:
            return items
        return _TypingAlias.__getitem__(self, items)

    @property
    def __typing_unpacked_tuple_args__(self):
        (arg,) = self.__args__
        if isinstance(arg, (_TypingAlias, _GenericAlias)):
            if arg.__origin__ is not tuple:
                raise TypeError("Unpack[...] must be used with a tuple type")
            return arg.__args__
        return None

    @property
    def __typing_is_unpacked_typevartuple__(self):
        return isinstance(self.__args__[0], _TypeVarTuple)


def _unpack_form(self, parameters):
    item = _type_check(parameters, f"{self} accepts only single type.")
    return _UnpackAlias(self, (item,))


_Unpack = _SpecialForm("Unpack", _unpack_form, "Type unpack operator.")


# Generic.


@_public("typing", "Generic")
class _Generic:
    """Abstract base class for generic types."""

    __slots__ = ()
    _is_protocol = False
    _is_protocol_or_generic = True

    def __class_getitem__(cls, args):
        args = tuple([_type_convert(arg) for arg in (args if isinstance(args, tuple) else (args,))])
        if cls is _Generic or cls.__dict__.get("_is_protocol_or_generic", False):
            return _TypingAlias(cls, _checked_parameters(cls, args))
        parameters = cls.__parameters__
        for parameter in parameters:
            prepare = getattr(parameter, "__typing_prepare_subst__", None)
            if prepare is not None:
                args = tuple(prepare(cls, args))
        _check_count(cls, parameters, args)
        given = []
        for parameter, arg in zip(parameters, args):
            if isinstance(parameter, _TypeVarTuple):
                given += arg
            else:
                given.append(arg)
        return _TypingAlias(cls, tuple(given))

    def __init_subclass__(cls, *args, **kwargs):
        super(_Generic, cls).__init_subclass__(*args, **kwargs)
        bases = cls.__dict__.get("__orig_bases__")
        plain = _Generic in (cls.__bases__ if bases is None else bases)
        if plain and not (bases is None and cls.__dict__.get("_is_protocol_or_generic", False)):
            if bases is not None or not _is_typed_dict(cls):
                raise TypeError("Cannot inherit from plain Generic")
        cls.__parameters__ = _parameters_of_bases(bases or ())


def _is_typed_dict(cls):
    return _class_of(cls).__name__ == "_TypedDictMeta"


def _checked_parameters(cls, args):
    """What `Generic[...]` and `Protocol[...]` take."""
    if not args:
        raise TypeError(f"Parameter list to {cls.__qualname__}[...] cannot be empty")
    if not all([_is_type_parameter(arg) for arg in args]):
        raise TypeError(
            f"Parameters to {cls.__name__}[...] must all be type variables or parameter specification variables."
        )
    if len(set(args)) != len(args):
        raise TypeError(f"Parameters to {cls.__name__}[...] must all be unique")
    return _checked_order(args)


def _checked_order(args):
    """The type parameters of a class: those with defaults come last, and none after a TypeVarTuple."""
    had_default = had_tuple = False
    for arg in args:
        if _is_unpacked_tuple_parameter(arg):
            had_tuple = True
        elif arg.has_default():
            if had_tuple:
                raise TypeError("Type parameter with a default follows TypeVarTuple")
            had_default = True
        elif had_default:
            raise TypeError(f"Type parameter {arg!r} without a default follows type parameter with a default")
    return args


def _check_count(cls, parameters, args):
    expected, actual = len(parameters), len(args)
    if not expected:
        raise TypeError(f"{cls} is not a generic class")
    if actual == expected:
        return
    if actual > expected:
        raise TypeError(f"Too many arguments for {cls}; actual {actual}, expected {expected}")
    left = parameters[actual:]
    if left[0].has_default():
        return
    least = expected - sum([one.has_default() for one in left])
    raise TypeError(f"Too few arguments for {cls}; actual {actual}, expected at least {least}")


def _parameters_of_bases(bases):
    found = _collect_parameters(bases)
    declared = None
    seen = False
    for base in bases:
        if not isinstance(base, _TypingAlias):
            continue
        origin = base.__origin__
        if origin is _Generic or isinstance(origin, type) and origin.__dict__.get("_is_protocol_or_generic", False):
            if origin is _Generic:
                if seen:
                    raise TypeError("Cannot inherit from Generic[...] multiple times.")
                seen = True
            declared, name = base.__parameters__, origin.__name__
    if declared is None:
        return found
    missing = [one for one in found if one not in declared]
    if missing:
        shown, listed = ", ".join(map(str, missing)), ", ".join(map(str, declared))
        raise TypeError(f"Some type variables ({shown}) are not listed in {name}[{listed}]")
    return declared


def _make_generic_base(params):
    """`Generic[...]` of the parameters of a `class C[...]`."""
    return _TypingAlias(_Generic, _checked_order(_unpacked_parameters(params)))


def _unpacked_parameters(params):
    return tuple([_Unpack[one] if isinstance(one, _TypeVarTuple) else one for one in params])


# type A = ...


@_public("typing", "TypeAliasType")
class _TypeAliasType(_Final):
    """Type alias: what a `type` statement makes."""

    __slots__ = ("_name", "_type_params", "_value", "_module", "__weakref__")

    def __new__(cls, name, value, *, type_params=()):
        if not isinstance(name, str):
            raise TypeError(f"typealias() argument 'name' must be str, not {_class_of(name).__name__}")
        if not isinstance(type_params, tuple):
            raise TypeError("type_params must be a tuple")
        for one in type_params:
            if not isinstance(one, _Parameter):
                raise TypeError(f"Expected a type param, got {one!r}")
        self = object.__new__(cls)
        self._name, self._type_params, self._value, self._module = name, type_params, value, _caller_module()
        return self

    @property
    def __name__(self):
        return self._name

    def __getattribute__(self, name):
        # A property would be lost: the class has a `__module__` of its own.
        return object.__getattribute__(self, "_module" if name == "__module__" else name)

    @property
    def __type_params__(self):
        return self._type_params

    @property
    def __parameters__(self):
        return _unpacked_parameters(self._type_params)

    @property
    def __value__(self):
        return _lazy_value(self._value)

    @property
    def evaluate_value(self):
        return _evaluator(self._value, _ABSENT)

    def __getitem__(self, items):
        if not self._type_params:
            raise TypeError("Only generic type aliases are subscriptable")
        return _GenericAlias(self, items)

    def __iter__(self):
        yield _Unpack[self]

    def __or__(self, other):
        return _union_or(self, other)

    def __ror__(self, other):
        return _union_or(other, self)

    def __repr__(self):
        return self._name

    def __reduce__(self):
        return self._name


def _make_type_alias(name, params, evaluate):
    self = object.__new__(_TypeAliasType)
    self._name = name
    self._type_params = () if params is None else params
    self._value = _Lazy(evaluate)
    self._module = _caller_module()
    return self


def _publish(module, names):
    """A module of the library whose contents are made here."""
    made = _new_module(module)
    made.__dict__.update(names)
    _baked_modules()[module] = made


_publish(
    "_typing",
    {
        "Generic": _Generic,
        "GenericAlias": _GenericAlias,
        "NoDefault": _NoDefault,
        "ParamSpec": _ParamSpec,
        "ParamSpecArgs": _ParamSpecArgs,
        "ParamSpecKwargs": _ParamSpecKwargs,
        "TypeAliasType": _TypeAliasType,
        "TypeVar": _TypeVar,
        "TypeVarTuple": _TypeVarTuple,
        "Union": _UnionType,
        "Unpack": _Unpack,
        "_GenericAlias": _TypingAlias,
        "_SpecialForm": _SpecialForm,
        "_UnpackGenericAlias": _UnpackAlias,
        "_collect_parameters": _collect_parameters,
        "_substitute": _substitute,
        "_type_check": _type_check,
        "_type_convert": _type_convert,
        "_type_repr": _type_repr,
    },
)
_publish(
    "_template",
    {"Interpolation": _Interpolation, "Template": _Template, "TemplateIter": _TemplateIter},
)
