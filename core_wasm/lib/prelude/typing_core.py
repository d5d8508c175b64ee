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
