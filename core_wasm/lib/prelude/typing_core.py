"""What the syntax itself needs of typing: `list[int]`, `int | str`, type parameters, `type` statements, generic classes.

    list[int]              _GenericAlias (types.GenericAlias): forwards to list
    Box[int]               _TypingAlias (typing._GenericAlias): for classes made with Generic
    int | str              _UnionType (typing.Union)
    def f[T], class C[T]   _TypeVar, _ParamSpec, _TypeVarTuple; Generic[...] among the bases of C
    type A = ...           _TypeAliasType

Bounds, constraints, defaults and values of aliases are evaluated when they are asked for, and once.

The library's `typing` and `types` get these classes from the module `_typing`.
"""


def _public(module, name):
    """Names a class as guest code knows it."""

    def decorate(cls):
        cls.__module__ = module
        cls.__name__ = cls.__qualname__ = name
        return cls

    return decorate


class _Final:
    """Classes that cannot be subclassed."""

    __slots__ = ()

    def __init_subclass__(cls):
        if _Final not in cls.__bases__:
            closed = [base for base in cls.__bases__ if _is_subtype(base, _Final)][0]
            raise TypeError(f"type '{closed.__module__}.{closed.__qualname__}' is not an acceptable base type")


# Shared.


def _type_repr(value):
    """How a type is shown inside another one."""
    if value is ...:
        return "..."
    if value is _type_none_type:
        return "None"
    if isinstance(value, (list, tuple)) and not hasattr(value, "__origin__"):
        return f"[{', '.join([_type_repr(item) for item in value])}]"
    if hasattr(value, "__origin__") and hasattr(value, "__args__"):
        return repr(value)
    name, module = getattr(value, "__qualname__", None), getattr(value, "__module__", None)
    if name is None or module is None:
        return repr(value)
    return name if module == "builtins" else f"{module}.{name}"


def _typing_repr(value):
    """The same inside of the aliases of typing, where None is shown as the class that it means."""
    if isinstance(value, (list, tuple)):
        return f"[{', '.join([_typing_repr(item) for item in value])}]"
    return "NoneType" if value is _type_none_type else _type_repr(value)


def _type_convert(value):
    """None and strings as the types that they mean."""
    if value is None:
        return _type_none_type
    if isinstance(value, str):
        annotationlib = _find_module("annotationlib")
        if annotationlib is not None:
            value = annotationlib.ForwardRef(value)
            # Asked for at once: what is no expression shall be refused here.
            value.__forward_code__
    return value


def _type_check(value, message):
    value = _type_convert(value)
    if isinstance(value, _TypingAlias) and not _is_argument_form(value.__origin__):
        raise TypeError(f"{value} is not valid as type argument")
    if value is _Generic or _is_typing_protocol(value) or isinstance(value, _SpecialForm) and value._plain_is_invalid:
        raise TypeError(f"Plain {value} is not valid as type argument")
    if type(value) is tuple:
        raise TypeError(f"{message} Got {value!r:.100}.")
    return value


def _is_argument_form(origin):
    if isinstance(origin, _SpecialForm):
        return origin._name not in ("ClassVar", "Final")
    return not (isinstance(origin, type) and origin.__dict__.get("_is_protocol_or_generic", False))


def _is_type_parameter(value):
    return isinstance(value, (_TypeVar, _ParamSpec)) or _is_unpacked_tuple_parameter(value)


def _is_unpacked_tuple_parameter(value):
    return not isinstance(value, type) and getattr(value, "__typing_is_unpacked_typevartuple__", False)


def _collect_parameters(args):
    """The type parameters in `args`, each once, in order."""
    found = []
    for arg in args:
        if isinstance(arg, type):
            continue
        if isinstance(arg, (list, tuple)):
            inner = _collect_parameters(arg)
        elif hasattr(arg, "__typing_subst__"):
            inner = (arg,)
        else:
            inner = getattr(arg, "__parameters__", ())
        for parameter in inner if isinstance(inner, tuple) else ():
            if parameter not in found:
                found.append(parameter)
    return tuple(found)


def _unpacked_items(args):
    """The arguments with `*tuple[int, str]` spread out, unless it ends in `...`."""
    items = []
    for arg in args:
        inner = None if isinstance(arg, type) else getattr(arg, "__typing_unpacked_tuple_args__", None)
        if inner is not None and inner[-1:] != (...,):
            items += inner
        else:
            items.append(arg)
    return tuple(items)


def _substitute(alias, args, parameters, items):
    """`alias[items]`: the arguments of `alias` with its parameters replaced."""
    if not parameters:
        raise TypeError(f"{alias!r} is not a generic class")
    items = _unpacked_items(items if isinstance(items, tuple) else (items,))
    for parameter in parameters:
        prepare = getattr(parameter, "__typing_prepare_subst__", None)
        if prepare is not None:
            items = tuple(prepare(alias, items))
    if len(items) != len(parameters):
        many, least = ("many", "") if len(items) > len(parameters) else ("few", "at least ")
        raise TypeError(f"Too {many} arguments for {alias!r}; actual {len(items)}, expected {least}{len(parameters)}")
    return _substituted(args, parameters, items)


def _substituted(args, parameters, items):
    out = []
    for arg in args:
        if isinstance(arg, type):
            out.append(arg)
            continue
        if isinstance(arg, (list, tuple)):
            out.append(type(arg)(_substituted(arg, parameters, items)))
            continue
        replace = getattr(arg, "__typing_subst__", None)
        if replace is not None:
            new = replace(items[parameters.index(arg)])
        else:
            new = _substituted_inside(arg, parameters, items)
        if _is_unpacked_tuple_parameter(arg):
            out += new if isinstance(new, tuple) else (new,)
        else:
            out.append(new)
    return tuple(out)


def _substituted_inside(arg, parameters, items):
    inner = getattr(arg, "__parameters__", ())
    if not isinstance(inner, tuple) or not inner:
        return arg
    chosen = []
    for parameter in inner:
        if parameter not in parameters:
            chosen.append(parameter)
            continue
        item = items[parameters.index(parameter)]
        if isinstance(parameter, _TypeVarTuple) and isinstance(item, tuple):
            chosen += item
        else:
            chosen.append(item)
    if _is_unpacked_tuple_parameter(arg) and isinstance(arg, _UnpackAlias):
        return tuple(chosen)
    return arg[tuple(chosen)]


# list[int]


class _Special:
    """Classes of typing that only typing itself subclasses."""

    __slots__ = ()

    def __init_subclass__(cls, _root=False):
        if not _root:
            raise TypeError("Cannot subclass special typing classes")


@_public("types", "GenericAlias")
class _GenericAlias:
    """Represent a PEP 585 generic type: list[int] has the origin list and the arguments (int,)."""

    __slots__ = ("_origin", "_args", "_parameters", "_unpacked", "__weakref__")

    def __new__(cls, origin, args, /):
        self = object.__new__(cls)
        set_slot = object.__setattr__
        set_slot(self, "_origin", origin)
        set_slot(self, "_args", args if isinstance(args, tuple) else (args,))
        set_slot(self, "_parameters", None)
        set_slot(self, "_unpacked", False)
        return self

    def __getattribute__(self, name):
        if name in _ALIAS_NAMES:
            return object.__getattribute__(self, name)
        return getattr(object.__getattribute__(self, "_origin"), name)

    @property
    def __origin__(self):
        return self._origin

    @property
    def __args__(self):
        return self._args

    @property
    def __unpacked__(self):
        return self._unpacked

    @property
    def __parameters__(self):
        if self._parameters is None:
            object.__setattr__(self, "_parameters", _collect_parameters(self._args))
        return self._parameters

    @property
    def __typing_unpacked_tuple_args__(self):
        return self._args if self._unpacked and self._origin is tuple else None

    def __setattr__(self, name, value):
        raise AttributeError(f"'types.GenericAlias' object has no attribute {name!r}")

    def __repr__(self):
        shown = ", ".join([_type_repr(arg) for arg in self._args]) if self._args else "()"
        return f"{'*' if self._unpacked else ''}{_type_repr(self._origin)}[{shown}]"

    def __call__(self, /, *args, **kwargs):
        made = self._origin(*args, **kwargs)
        try:
            made.__orig_class__ = self
        except (AttributeError, TypeError):
            pass
        return made

    def __getitem__(self, items):
        made = _GenericAlias(self._origin, _substitute(self, self._args, self.__parameters__, items))
        object.__setattr__(made, "_unpacked", self._unpacked)
        return made

    def __mro_entries__(self, bases):
        return (self._origin,)

    def __instancecheck__(self, instance):
        raise TypeError("isinstance() argument 2 cannot be a parameterized generic")

    def __subclasscheck__(self, cls):
        raise TypeError("issubclass() argument 2 cannot be a parameterized generic")

    def __iter__(self):
        made = _GenericAlias(self._origin, self._args)
        object.__setattr__(made, "_unpacked", True)
        yield made

    def __eq__(self, other):
        if not isinstance(other, _GenericAlias):
            return NotImplemented
        return (
            self._unpacked == other._unpacked and self._origin == other._origin and self._args == other._args
        )

    def __hash__(self):
        return hash(self._origin) ^ hash(self._args)

    def __or__(self, other):
        return _union_or(self, other)

    def __ror__(self, other):
        return _union_or(other, self)

    def __reduce__(self):
        if self._unpacked:
            return next, (iter(_GenericAlias(self._origin, self._args)),)
        return _GenericAlias, (self._origin, self._args)

    def __reduce_ex__(self, protocol):
        return self.__reduce__()

    def __dir__(self):
        return [*{**dict.fromkeys(dir(self._origin)), **dict.fromkeys(sorted(_ALIAS_NAMES - _ALIAS_PRIVATE))}]


_ALIAS_PRIVATE = frozenset(["_origin", "_args", "_parameters", "_unpacked"])
_ALIAS_NAMES = _ALIAS_PRIVATE | {
    "__class__", "__origin__", "__args__", "__unpacked__", "__parameters__", "__typing_unpacked_tuple_args__",
    "__mro_entries__", "__reduce_ex__", "__reduce__", "__copy__", "__deepcopy__", "__bases__",
}  # fmt: skip


def _generic_alias(origin, args):
    return _GenericAlias(origin, args)


# int | str


def _is_unionable(value):
    return value is None or isinstance(value, (type, _GenericAlias, _UnionType, _TypeAliasType))


def _union_or(left, right):
    if not (_is_unionable(left) and _is_unionable(right)):
        return NotImplemented
    return _union((left, right))


def _union(parts):
    """The union of types: flat, each once; a single one is itself."""
    flat = []
    for part in parts:
        for one in part.__args__ if isinstance(part, _UnionType) else (part,):
            if one is None:
                one = _type_none_type
            if not _has_equal(flat, one):
                flat.append(one)
    if len(flat) == 1:
        return flat[0]
    made = object.__new__(_UnionType)
    object.__setattr__(made, "_args", tuple(flat))
    return made


def _has_equal(items, wanted):
    for item in items:
        if item is wanted or not (isinstance(item, type) and isinstance(wanted, type)) and item == wanted:
            return True
    return False


def _typing_union(left, right):
    """`|` with a type variable or another form of typing on one side: strings are references."""
    message = "Union[arg, ...]: each arg must be a type."
    return _union((_type_check(left, message), _type_check(right, message)))


def _type___or__(self, value, /):
    return _union_or(self, value)


def _type___ror__(self, value, /):
    return _union_or(value, self)


@_public("typing", "Union")
class _UnionType(_Final):
    """Represent a union type: `int | str`, `Union[int, str]`."""

    __slots__ = ("_args", "__weakref__")

    def __new__(cls, *args, **kwargs):
        raise TypeError("cannot create 'typing.Union' instances")

    def __class_getitem__(cls, args):
        if args == ():
            raise TypeError("Cannot take a Union of no types.")
        message = "Union[arg, ...]: each arg must be a type."
        return _union([_type_check(arg, message) for arg in (args if isinstance(args, tuple) else (args,))])

    def __setattr__(self, name, value):
        raise AttributeError(f"'typing.Union' object has no attribute {name!r}")

    @property
    def __args__(self):
        return self._args

    @property
    def __origin__(self):
        return _UnionType

    @property
    def __parameters__(self):
        return _collect_parameters(self._args)

    def __getattr__(self, name):
        if name in ("__name__", "__qualname__"):
            return "Union"
        raise AttributeError(f"'typing.Union' object has no attribute {name!r}")

    def __getitem__(self, items):
        return _union(_substitute(self, self._args, self.__parameters__, items))

    __iter__ = None

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass {self!r}")

    def __repr__(self):
        return " | ".join([_type_repr(arg) for arg in self._args])

    def __eq__(self, other):
        if not isinstance(other, _UnionType):
            return NotImplemented
        mine, theirs = self._args, other._args
        return len(mine) == len(theirs) and all([_has_equal(theirs, one) for one in mine])

    def __hash__(self):
        return hash(frozenset(self._args))

    def __or__(self, other):
        if _is_unionable(other):
            return _union((self, other))
        return NotImplemented

    def __ror__(self, other):
        if _is_unionable(other):
            return _union((other, self))
        return NotImplemented

    def __instancecheck__(self, instance):
        return _isinstance(instance, self._args)

    def __subclasscheck__(self, cls):
        return _issubclass(cls, self._args)

    def __reduce__(self):
        return _UnionType.__class_getitem__, (self._args,)


# Type parameters.


@_public("typing", "NoDefaultType")
class _NoDefaultType(_Final):
    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        if args or kwargs:
            raise TypeError("NoDefaultType takes no arguments")
        return _NoDefault

    def __repr__(self):
        return "typing.NoDefault"

    def __reduce__(self):
        return "NoDefault"


_NoDefault = object.__new__(_NoDefaultType)


class _Lazy:
    """A value that a function of the compiler gives when it is first asked for."""

    __slots__ = ("evaluate", "value", "known")

    def __init__(self, evaluate):
        self.evaluate = evaluate
        self.known = False

    def get(self):
        if not self.known:
            self.value = self.evaluate(1)
            self.known = True
        return self.value


class _Constant:
    """What `evaluate_bound` and the like are for values that were given as such."""

    __slots__ = ("value",)

    def __init__(self, value):
        self.value = value

    def __call__(self, format=1):
        return _type_repr(self.value) if format == 4 else self.value

    def __repr__(self):
        return f"<constevaluator {self.value!r}>"


def _lazy_value(given, absent=None):
    return given.get() if isinstance(given, _Lazy) else given


def _evaluator(given, absent=None):
    if isinstance(given, _Lazy):
        return given.evaluate
    return None if given is absent else _Constant(given)


def _caller_module():
    return _caller_globals().get("__name__")


def _parameter_name(kind, name):
    if not isinstance(name, str):
        raise TypeError(f"{kind}() argument 'name' must be str, not {_class_of(name).__name__}")
    return name


class _Parameter:
    """What type variables of all kinds have in common."""

    __slots__ = ("_name", "_default", "__dict__", "__weakref__")

    @property
    def __name__(self):
        return self._name

    @property
    def __default__(self):
        return _lazy_value(self._default)

    @property
    def evaluate_default(self):
        return _evaluator(self._default, _NoDefault)

    def has_default(self, /):
        return self._default is not _NoDefault

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass an instance of {_class_of(self).__name__}")

    def __or__(self, other):
        return _typing_union(self, other)

    def __ror__(self, other):
        return _typing_union(other, self)

    def __reduce__(self):
        return self._name


class _Variable(_Parameter):
    """TypeVar and ParamSpec: variance and bound."""

    __slots__ = ("_bound", "_covariant", "_contravariant", "_infer_variance")

    @property
    def __bound__(self):
        return _lazy_value(self._bound)

    @property
    def __covariant__(self):
        return self._covariant

    @property
    def __contravariant__(self):
        return self._contravariant

    @property
    def __infer_variance__(self):
        return self._infer_variance

    @property
    def evaluate_bound(self):
        return _evaluator(self._bound)

    def __repr__(self):
        if self._infer_variance:
            return self._name
        return f"{'+' if self._covariant else '-' if self._contravariant else '~'}{self._name}"

    def _set_variance(self, covariant, contravariant, infer_variance):
        if covariant and contravariant:
            raise ValueError("Bivariant types are not supported.")
        if infer_variance and (covariant or contravariant):
            raise ValueError("Variance cannot be specified with infer_variance.")
        self._covariant, self._contravariant = bool(covariant), bool(contravariant)
        self._infer_variance = bool(infer_variance)


@_public("typing", "TypeVar")
class _TypeVar(_Variable, _Final):
    """Type variable: stands for any type, for one below a bound, or for one of several."""

    __slots__ = ("_constraints",)

    def __new__(
        cls, name, *constraints, bound=None, default=_NoDefault, covariant=False, contravariant=False,
        infer_variance=False,
    ):  # fmt: skip
        self = object.__new__(cls)
        self._name = _parameter_name("typevar", name)
        self._set_variance(covariant, contravariant, infer_variance)
        self._bound = None if bound is None else _type_check(bound, "Bound must be a type.")
        if len(constraints) == 1:
            raise TypeError("A single constraint is not allowed")
        if constraints and bound is not None:
            raise TypeError("Constraints cannot be combined with bound=...")
        message = "TypeVar(name, constraint, ...): constraints must be types."
        self._constraints = tuple([_type_check(one, message) for one in constraints])
        self._default = default
        self.__module__ = _caller_module()
        return self

    @property
    def __constraints__(self):
        return _lazy_value(self._constraints)

    @property
    def evaluate_constraints(self):
        return _evaluator(self._constraints, ())

    def __typing_subst__(self, arg):
        arg = _type_check(arg, "Parameters to generic types must be types.")
        if _is_unpacked(arg):
            raise TypeError(f"{arg} is not valid as type argument")
        return arg

    def __typing_prepare_subst__(self, alias, args):
        index = alias.__parameters__.index(self)
        if index < len(args):
            return args
        if index == len(args):
            return (*args, self.__default__) if self.has_default() else args
        raise TypeError(f"Too few arguments for {alias}; actual {len(args)}, expected at least {index}")


def _is_unpacked(arg):
    if isinstance(arg, _UnpackAlias):
        return True
    return isinstance(arg, _GenericAlias) and arg.__unpacked__


@_public("typing", "ParamSpecArgs")
class _ParamSpecArgs(_Final):
    """The positional parameters of a ParamSpec: what `*args: P.args` means."""

    __slots__ = ("__origin__", "__weakref__")
    _suffix = "args"

    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        origin = self.__origin__
        name = origin.__name__ if isinstance(origin, _ParamSpec) else repr(origin)
        return f"{name}.{self._suffix}"

    def __eq__(self, other):
        if _class_of(other) is not _class_of(self):
            return NotImplemented
        return self.__origin__ == other.__origin__

    def __hash__(self):
        return hash((self._suffix, self.__origin__))

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass an instance of {_class_of(self).__name__}")


@_public("typing", "ParamSpecKwargs")
class _ParamSpecKwargs(_Final):
    """The keyword parameters of a ParamSpec: what `**kwargs: P.kwargs` means."""

    __slots__ = ("__origin__", "__weakref__")
    _suffix = "kwargs"
    __init__ = _ParamSpecArgs.__init__
    __repr__ = _ParamSpecArgs.__repr__
    __eq__ = _ParamSpecArgs.__eq__
    __hash__ = _ParamSpecArgs.__hash__
    __mro_entries__ = _ParamSpecArgs.__mro_entries__


@_public("typing", "ParamSpec")
class _ParamSpec(_Variable, _Final):
    """Parameter specification variable: stands for the parameters of a callable."""

    __slots__ = ()

    def __new__(
        cls, name, *, bound=None, default=_NoDefault, covariant=False, contravariant=False, infer_variance=False
    ):  # fmt: skip
        self = object.__new__(cls)
        self._name = _parameter_name("paramspec", name)
        self._set_variance(covariant, contravariant, infer_variance)
        self._bound = None if bound is None else _type_check(bound, "Bound must be a type.")
        self._default = default
        self.__module__ = _caller_module()
        return self

    @property
    def args(self):
        return _ParamSpecArgs(self)

    @property
    def kwargs(self):
        return _ParamSpecKwargs(self)

    def __typing_subst__(self, arg):
        if isinstance(arg, (list, tuple)):
            return tuple([_type_check(one, "Expected a type.") for one in arg])
        if not _is_parameter_expression(arg):
            raise TypeError(f"Expected a list of types, an ellipsis, ParamSpec, or Concatenate. Got {arg}")
        return arg

    def __typing_prepare_subst__(self, alias, args):
        parameters = alias.__parameters__
        index = parameters.index(self)
        if index == len(args) and self.has_default():
            args = (*args, self.__default__)
        if index >= len(args):
            raise TypeError(f"Too few arguments for {alias}")
        if len(parameters) == 1 and not _is_parameter_expression(args[0]):
            return (args,)
        if isinstance(args[index], list):
            return (*args[:index], tuple(args[index]), *args[index + 1 :])
        return args


def _is_parameter_expression(arg):
    """Can it stand for a ParamSpec?"""
    if arg is ... or isinstance(arg, (tuple, list, _ParamSpec)):
        return True
    return isinstance(arg, _TypingAlias) and getattr(arg.__origin__, "_name", None) == "Concatenate"


@_public("typing", "TypeVarTuple")
class _TypeVarTuple(_Parameter, _Final):
    """Type variable tuple: stands for any number of types."""

    __slots__ = ()

    def __new__(cls, name, *, default=_NoDefault):
        self = object.__new__(cls)
        self._name = _parameter_name("typevartuple", name)
        self._default = default
        self.__module__ = _caller_module()
        return self

    def __repr__(self):
        return self._name

    def __iter__(self):
        yield _Unpack[self]

    def __typing_subst__(self, arg):
        raise TypeError("Substitution of bare TypeVarTuple is not supported")

    def __typing_prepare_subst__(self, alias, args):
        parameters = alias.__parameters__
        index = parameters.index(self)
        if any([isinstance(one, _TypeVarTuple) for one in parameters[index + 1 :]]):
            raise TypeError(f"More than one TypeVarTuple parameter in {alias}")
        count = len(args)
        left, right = index, len(parameters) - index - 1
        endless = fill = None
        for at, arg in enumerate(args):
            inner = None if isinstance(arg, type) else getattr(arg, "__typing_unpacked_tuple_args__", None)
            if inner and len(inner) == 2 and inner[-1] is ...:
                if endless is not None:
                    raise TypeError("More than one unpacked arbitrary-length tuple argument")
                endless, fill = at, inner[0]
        if endless is not None:
            left, right = min(left, endless), min(right, count - endless - 1)
        elif left + right > count:
            least = len(parameters) - 1
            raise TypeError(f"Too few arguments for {alias}; actual {count}, expected at least {least}")
        if left == count - right and self.has_default():
            default = self.__default__
            replacement = _unpacked_items(default if isinstance(default, tuple) else (default,))
        else:
            replacement = args[left : count - right]
        before = [fill] * (index - left)
        after = [fill] * (len(parameters) - right - left - len(before) - 1)
        return (*args[:left], *before, replacement, *after, *args[count - right :])


def _make_typevar(name, bound, constraints, default):
    self = object.__new__(_TypeVar)
    self._name = name
    self._bound = None if bound is None else _Lazy(bound)
    self._constraints = () if constraints is None else _Lazy(constraints)
    self._covariant = self._contravariant = False
    self._infer_variance = True
    return _made_parameter(self, default)


def _make_paramspec(name, default):
    self = object.__new__(_ParamSpec)
    self._name = name
    self._bound = None
    self._covariant = self._contravariant = False
    self._infer_variance = True
    return _made_parameter(self, default)


def _make_typevartuple(name, default):
    self = object.__new__(_TypeVarTuple)
    self._name = name
    return _made_parameter(self, default)


def _made_parameter(self, default):
    self._default = _NoDefault if default is None else _Lazy(default)
    self.__module__ = _caller_module()
    return self


# Forms of typing.


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
