"""Fields: what `field()` makes of one annotated name of a class."""

import types
from reprlib import recursive_repr

__name__ = "dataclasses"
_type = type


class FrozenInstanceError(AttributeError):
    """Raised when an attempt is made to set an attribute of a frozen dataclass."""


class _HAS_DEFAULT_FACTORY_CLASS:
    def __repr__(self):
        return "<factory>"


_HAS_DEFAULT_FACTORY = _HAS_DEFAULT_FACTORY_CLASS()


class _MISSING_TYPE:
    pass


MISSING = _MISSING_TYPE()


class _KW_ONLY_TYPE:
    pass


KW_ONLY = _KW_ONLY_TYPE()


class _FIELD_BASE:
    __slots__ = ("name",)

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


# What a field is: an ordinary one, a class variable, or one that only `__init__` takes.
_FIELD = _FIELD_BASE("_FIELD")
_FIELD_CLASSVAR = _FIELD_BASE("_FIELD_CLASSVAR")
_FIELD_INITVAR = _FIELD_BASE("_FIELD_INITVAR")
_EMPTY_METADATA = types.MappingProxyType({})


class InitVar:
    """The annotation of a parameter of `__init__` that is passed on to `__post_init__`, and is no field."""

    __slots__ = ("type",)

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        if isinstance(self.type, _type) and not isinstance(self.type, types.GenericAlias):
            name = self.type.__name__
        else:
            name = repr(self.type)
        return f"dataclasses.InitVar[{name}]"

    def __class_getitem__(cls, type):
        return InitVar(type)


class Field:
    """One field of a dataclass. Made by field() and by the decorator, not by hand; its public attributes say all of it."""

    __slots__ = (
        "name", "type", "default", "default_factory", "repr", "hash", "init", "compare", "metadata", "kw_only", "doc",
        "_field_type",
    )  # fmt: skip

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only, doc):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = _EMPTY_METADATA if metadata is None else types.MappingProxyType(metadata)
        self.kw_only = kw_only
        self.doc = doc
        self._field_type = None

    @recursive_repr()
    def __repr__(self):
        shown = [f"{name}={getattr(self, name)!r}" for name in _SHOWN]
        return f"Field({','.join(shown)},_field_type={self._field_type})"

    def __set_name__(self, owner, name):
        # The default may be a descriptor that wants to know its name.
        method = getattr(type(self.default), "__set_name__", None)
        if method:
            method(self.default, owner, name)

    __class_getitem__ = classmethod(types.GenericAlias)


_SHOWN = ("name", "type", "default", "default_factory", "init", "repr", "hash", "compare", "metadata", "kw_only", "doc")


def field(
    *,
    default=MISSING,
    default_factory=MISSING,
    init=True,
    repr=True,
    hash=None,
    compare=True,
    metadata=None,
    kw_only=MISSING,
    doc=None,
):
    """Return an object to identify dataclass fields.

    default is the default value of the field.  default_factory is a
    0-argument function called to initialize a field's value.  If init
    is true, the field will be a parameter to the class's __init__()
    function.  If repr is true, the field will be included in the
    object's repr().  If hash is true, the field will be included in the
    object's hash().  If compare is true, the field will be used in
    comparison functions.  metadata, if specified, must be a mapping
    which is stored but not otherwise examined by dataclass.  If kw_only
    is true, the field will become a keyword-only parameter to
    __init__().  doc is an optional docstring for this field.

    It is an error to specify both default and default_factory.
    """
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only, doc)


class _DataclassParams:
    """What the decorator was given."""

    __slots__ = (
        "init", "repr", "eq", "order", "unsafe_hash", "frozen", "match_args", "kw_only", "slots", "weakref_slot",
    )  # fmt: skip

    def __init__(self, **given):
        for name in self.__slots__:
            setattr(self, name, given[name])

    def __repr__(self):
        return f"_DataclassParams({','.join([f'{name}={getattr(self, name)!r}' for name in self.__slots__])})"


# Reading annotations.


def _annotations_of(cls):
    """The annotations of the class itself; names that are not defined yet stay forward references."""
    try:
        return cls.__annotations__
    except NameError:
        import annotationlib

        return annotationlib.get_annotations(cls, format=annotationlib.Format.FORWARDREF)


def _names_in_text(annotation, cls):
    """`typing.ClassVar[int]` written as text: what its first names stand for in the class's module.

    Only these are looked at, whether or not the whole is an expression.
    """
    import re
    import sys

    match = re.match(r"(?:\s*(\w+)\s*\.)?\s*(\w+)", annotation)
    module = sys.modules.get(cls.__module__)
    if match is None or module is None:
        return None
    prefix, name = match.groups()
    if prefix is None:
        return module.__dict__.get(name)
    owner = module.__dict__.get(prefix)
    return getattr(owner, name, None) if isinstance(owner, types.ModuleType) else None


def _is_classvar(annotation):
    origin = getattr(annotation, "__origin__", None)
    return any([_is_typing_classvar(one) for one in (annotation, origin)])


def _is_typing_classvar(value):
    return getattr(value, "_name", None) == "ClassVar" and type(value).__module__ == "typing"


def _is_initvar(annotation):
    return annotation is InitVar or type(annotation) is InitVar


def _is_kw_only(annotation):
    return annotation is KW_ONLY


def _kind_of_field(cls, annotation):
    resolved = _names_in_text(annotation, cls) if isinstance(annotation, str) else annotation
    if _is_classvar(resolved):
        return _FIELD_CLASSVAR
    if _is_initvar(resolved):
        return _FIELD_INITVAR
    return _FIELD


def _get_field(cls, name, annotation, default_kw_only):
    """The field for an annotated name, with what the class says of it."""
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        made = default
    else:
        # A member that `__slots__` made is no default.
        made = field(default=MISSING if isinstance(default, types.MemberDescriptorType) else default)
    made.name = name
    made.type = annotation
    made._field_type = _kind_of_field(cls, annotation)
    if made._field_type is not _FIELD and made.default_factory is not MISSING:
        raise TypeError(f"field {name} cannot have a default factory")
    if made._field_type is _FIELD_CLASSVAR:
        if made.kw_only is not MISSING:
            raise TypeError(f"field {name} is a ClassVar but specifies kw_only")
    elif made.kw_only is MISSING:
        made.kw_only = default_kw_only
    if made._field_type is _FIELD and made.default.__class__.__hash__ is None:
        raise ValueError(f"mutable default {type(made.default)} for field {name} is not allowed: use default_factory")
    return made
