"""Classes whose methods follow from their fields: `@dataclass` writes `__init__`, `__repr__`, `__eq__` and others."""

import abc
import copy
import keyword
import sys
import types
from _prelude import _caller_frame
from dataclasses._fields import (
    _FIELD,
    _FIELD_CLASSVAR,
    _FIELD_INITVAR,
    KW_ONLY,
    MISSING,
    Field,
    FrozenInstanceError,
    InitVar,
    _annotations_of,
    _DataclassParams,
    _get_field,
    _is_kw_only,
    _names_in_text,
    field,
)
from dataclasses._methods import (
    _add_eq,
    _add_frozen,
    _add_init,
    _add_order,
    _add_repr,
    _Builder,
    _hash_function,
    _set_new_attribute,
    _signature_text,
)

__all__ = [
    "dataclass", "field", "Field", "FrozenInstanceError", "InitVar", "KW_ONLY", "MISSING", "fields", "asdict", "astuple",
    "make_dataclass", "replace", "is_dataclass",
]  # fmt: skip

_FIELDS = "__dataclass_fields__"
_PARAMS = "__dataclass_params__"
_ATOMIC_TYPES = frozenset([
    types.NoneType, bool, int, float, str, complex, bytes, types.EllipsisType, types.NotImplementedType,
    types.CodeType, types.BuiltinFunctionType, types.FunctionType, type, range, property,
])  # fmt: skip


def dataclass(
    cls=None,
    /,
    *,
    init=True,
    repr=True,
    eq=True,
    order=False,
    unsafe_hash=False,
    frozen=False,
    match_args=True,
    kw_only=False,
    slots=False,
    weakref_slot=False,
):
    """Add dunder methods based on the fields defined in the class.

    Examines PEP 526 __annotations__ to determine fields.

    If init is true, an __init__() method is added to the class. If repr
    is true, a __repr__() method is added. If order is true, rich
    comparison dunder methods are added. If unsafe_hash is true, a
    __hash__() method is added. If frozen is true, fields may not be
    assigned to after instance creation. If match_args is true, the
    __match_args__ tuple is added. If kw_only is true, then by default
    all fields are keyword-only. If slots is true, a new class with a
    __slots__ attribute is returned.
    """
    params = _DataclassParams(
        init=init,
        repr=repr,
        eq=eq,
        order=order,
        unsafe_hash=unsafe_hash,
        frozen=frozen,
        match_args=match_args,
        kw_only=kw_only,
        slots=slots,
        weakref_slot=weakref_slot,
    )

    def wrap(cls):
        return _process_class(cls, params)

    return wrap if cls is None else wrap(cls)


def _process_class(cls, params):
    fields = {}
    module = sys.modules.get(cls.__module__)
    globals = module.__dict__ if module is not None else {}
    setattr(cls, _PARAMS, params)
    _inherit_fields(cls, params, fields)
    own = _own_fields(cls, params)
    for each in own:
        fields[each.name] = each
        if isinstance(getattr(cls, each.name, None), Field):
            # The class attribute is the default, as if it had been written without field().
            if each.default is MISSING:
                delattr(cls, each.name)
            else:
                setattr(cls, each.name, each.default)
    names = {each.name for each in own}
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in names:
            raise TypeError(f"{name!r} is a field but has no type annotation")
    given_hash = cls.__dict__.get("__hash__", MISSING)
    # Python itself sets `__hash__` to None where there is an `__eq__`.
    has_hash = not (given_hash is MISSING or (given_hash is None and "__eq__" in cls.__dict__))
    if params.order and not params.eq:
        raise ValueError("eq must be true if order is true")
    setattr(cls, _FIELDS, fields)
    _add_methods(cls, params, fields, has_hash, globals)
    if params.match_args:
        names = tuple([each.name for each in _in_init(fields) if each.init and not each.kw_only])
        _set_new_attribute(cls, "__match_args__", names)
    if params.weakref_slot and not params.slots:
        raise TypeError("weakref_slot is True but slots is False")
    if params.slots:
        cls = _with_slots(cls, params.frozen, params.weakref_slot, fields)
    abc.update_abstractmethods(cls)
    return cls


def _inherit_fields(cls, params, fields):
    """The fields of bases, outermost first; a frozen class and others do not mix."""
    frozen = []
    for base in cls.__mro__[-1:0:-1]:
        inherited = getattr(base, _FIELDS, None)
        if inherited is not None:
            fields.update(inherited)
            if _PARAMS in base.__dict__ or _FIELDS in base.__dict__:
                frozen.append(getattr(base, _PARAMS).frozen)
    if frozen:
        if any(frozen) and not params.frozen:
            raise TypeError("cannot inherit non-frozen dataclass from a frozen one")
        if not all(frozen) and params.frozen:
            raise TypeError("cannot inherit frozen dataclass from a non-frozen one")


def _own_fields(cls, params):
    found = []
    kw_only, seen = params.kw_only, False
    for name, annotation in _annotations_of(cls).items():
        resolved = _names_in_text(annotation, cls) if isinstance(annotation, str) else annotation
        if _is_kw_only(resolved):
            if seen:
                raise TypeError(f"{name!r} is KW_ONLY, but KW_ONLY has already been specified")
            seen = kw_only = True
        else:
            found.append(_get_field(cls, name, annotation, kw_only))
    return found


def _in_init(fields):
    return [each for each in fields.values() if each._field_type in (_FIELD, _FIELD_INITVAR)]


def _add_methods(cls, params, fields, has_hash, globals):
    builder = _Builder(globals)
    real = [each for each in fields.values() if each._field_type is _FIELD]
    if params.init:
        self_name = "__dataclass_self__" if "self" in fields else "self"
        has_post_init = hasattr(cls, "__post_init__")
        _add_init(builder, cls, _in_init(fields), params.frozen, has_post_init, self_name, params.slots)
    _set_new_attribute(cls, "__replace__", _replacer())
    if params.repr:
        _add_repr(builder, [each for each in real if each.repr])
    compared = [each for each in real if each.compare]
    if params.eq:
        _add_eq(builder, compared)
    if params.order:
        _add_order(builder, cls, compared)
    if params.frozen:
        _add_frozen(builder, cls, real)
    builder.finish(cls)
    if params.unsafe_hash and has_hash:
        raise TypeError(f"Cannot overwrite attribute __hash__ in class {cls.__name__}")
    if params.unsafe_hash or (params.eq and params.frozen and not has_hash):
        hashed = [each for each in real if (each.compare if each.hash is None else each.hash)]
        cls.__hash__ = _hash_function(cls, hashed, globals)
    elif params.eq and not has_hash:
        cls.__hash__ = None
    if not getattr(cls, "__doc__"):
        cls.__doc__ = cls.__name__ + (_signature_text(cls, _in_init(fields)) if params.init else "()")


# __slots__ need a new class.


def _slots_of(cls):
    slots = cls.__dict__.get("__slots__")
    if slots is None:
        return ["__weakref__"] if "__weakref__" in cls.__dict__ else []
    if isinstance(slots, str):
        return [slots]
    if not hasattr(slots, "__next__"):
        return list(slots)
    raise TypeError(f"Slots of '{cls.__name__}' cannot be determined")


def _with_slots(cls, frozen, weakref_slot, fields):
    if "__slots__" in cls.__dict__:
        raise TypeError(f"{cls.__name__} already specifies __slots__")
    namespace = dict(cls.__dict__)
    names = tuple([each.name for each in fields.values() if each._field_type is _FIELD])
    inherited = {name for base in cls.__mro__[1:-1] for name in _slots_of(base)}
    slots = {name: fields[name].doc for name in names if name not in inherited}
    if weakref_slot and "__weakref__" not in inherited:
        slots["__weakref__"] = None
    namespace["__slots__"] = slots if any([doc is not None for doc in slots.values()]) else tuple(slots)
    for name in names:
        namespace.pop(name, None)
    namespace.pop("__dict__", None)
    namespace.pop("__weakref__", None)
    qualname = getattr(cls, "__qualname__", None)
    made = type(cls)(cls.__name__, cls.__bases__, namespace)
    if qualname is not None:
        made.__qualname__ = qualname
    if frozen:
        if "__getstate__" not in namespace:
            made.__getstate__ = _dataclass_getstate
        if "__setstate__" not in namespace:
            made.__setstate__ = _dataclass_setstate
    _point_methods_to(made, cls)
    return made


def _point_methods_to(made, old):
    """`super()` and `__class__` in methods mean the new class."""
    for member in made.__dict__.values():
        member = getattr(member, "__wrapped__", member)
        if isinstance(member, property):
            functions = [member.fget, member.fset, member.fdel]
        elif isinstance(member, (classmethod, staticmethod)):
            functions = [member.__func__]
        else:
            functions = [member]
        for function in functions:
            for cell in getattr(function, "__closure__", None) or ():
                try:
                    if cell.cell_contents is old:
                        cell.cell_contents = made
                except ValueError:
                    pass


def _dataclass_getstate(self):
    return [getattr(self, each.name) for each in fields(self)]


def _dataclass_setstate(self, state):
    for each, value in zip(fields(self), state):
        object.__setattr__(self, each.name, value)


# Functions about dataclasses.


def fields(class_or_instance):
    """Return a tuple describing the fields of this dataclass.

    Accepts a dataclass or an instance of one. Tuple elements are of
    type Field.
    """
    try:
        found = getattr(class_or_instance, _FIELDS)
    except AttributeError:
        raise TypeError("must be called with a dataclass type or instance") from None
    return tuple([each for each in found.values() if each._field_type is _FIELD])


def _is_dataclass_instance(obj):
    return hasattr(type(obj), _FIELDS)


def is_dataclass(obj):
    """Returns True if obj is a dataclass or an instance of a
    dataclass."""
    return hasattr(obj if isinstance(obj, type) else type(obj), _FIELDS)


def asdict(obj, *, dict_factory=dict):
    """Return the fields of a dataclass instance as a new dictionary mapping
    field names to field values.

    'dict_factory', if given, is used instead of the built-in dict. The
    function applies recursively to field values that are dataclass
    instances, and looks into built-in containers: tuples, lists, and
    dicts. Other objects are copied with 'copy.deepcopy()'.
    """
    if not _is_dataclass_instance(obj):
        raise TypeError("asdict() should be called on dataclass instances")
    return _asdict_inner(obj, dict_factory)


def _asdict_inner(obj, dict_factory):
    cls = type(obj)
    if cls in _ATOMIC_TYPES:
        return obj
    if hasattr(cls, _FIELDS):
        pairs = [(each.name, _asdict_inner(getattr(obj, each.name), dict_factory)) for each in fields(obj)]
        return dict(pairs) if dict_factory is dict else dict_factory(pairs)
    return _converted(obj, cls, lambda value: _asdict_inner(value, dict_factory))


def _converted(obj, cls, convert):
    """A container with its items converted; a copy of everything else."""
    if cls is list:
        return [convert(item) for item in obj]
    if issubclass(cls, tuple):
        if hasattr(obj, "_fields"):
            return cls(*[convert(item) for item in obj])
        return cls([convert(item) for item in obj])
    if issubclass(cls, dict):
        if hasattr(cls, "default_factory"):
            made = cls(obj.default_factory)
            for key, value in obj.items():
                made[convert(key)] = convert(value)
            return made
        return cls([(convert(key), convert(value)) for key, value in obj.items()])
    if issubclass(cls, list):
        return cls([convert(item) for item in obj])
    return copy.deepcopy(obj)


def astuple(obj, *, tuple_factory=tuple):
    """Return the fields of a dataclass instance as a new tuple of field values.

    'tuple_factory', if given, is used instead of the built-in tuple. The
    function applies recursively to field values that are dataclass
    instances, and looks into built-in containers: tuples, lists, and
    dicts. Other objects are copied with 'copy.deepcopy()'.
    """
    if not _is_dataclass_instance(obj):
        raise TypeError("astuple() should be called on dataclass instances")
    return _astuple_inner(obj, tuple_factory)


def _astuple_inner(obj, tuple_factory):
    cls = type(obj)
    if cls in _ATOMIC_TYPES:
        return obj
    if hasattr(cls, _FIELDS):
        return tuple_factory([_astuple_inner(getattr(obj, each.name), tuple_factory) for each in fields(obj)])
    return _converted(obj, cls, lambda value: _astuple_inner(value, tuple_factory))


def make_dataclass(
    cls_name,
    fields,
    *,
    bases=(),
    namespace=None,
    init=True,
    repr=True,
    eq=True,
    order=False,
    unsafe_hash=False,
    frozen=False,
    match_args=True,
    kw_only=False,
    slots=False,
    weakref_slot=False,
    module=None,
    decorator=dataclass,
):
    """Return a new dynamically created dataclass.

    The dataclass name will be 'cls_name'.  'fields' is an iterable
    of either (name), (name, type) or (name, type, Field) objects. If type is
    omitted, use the string 'typing.Any'.  Field objects are created by
    the equivalent of calling 'field(name, type [, Field-info])'.
    """
    own = {} if namespace is None else dict(namespace)
    annotations, defaults = {}, {}
    for item in fields:
        if isinstance(item, str):
            name, kind = item, _any_type()
        elif len(item) == 2:
            name, kind = item
        elif len(item) == 3:
            name, kind, defaults[item[0]] = item
        else:
            raise TypeError(f"Invalid field: {item!r}")
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f"Field names must be valid identifiers: {name!r}")
        if keyword.iskeyword(name):
            raise TypeError(f"Field names must not be keywords: {name!r}")
        if name in annotations:
            raise TypeError(f"Field name duplicated: {name!r}")
        annotations[name] = kind

    def exec_body(space):
        space.update(own)
        space.update(defaults)
        space["__annotations__"] = annotations

    cls = types.new_class(cls_name, bases, {}, exec_body)
    if module is None:
        frame = _caller_frame(1)
        module = None if frame is None else frame.f_globals.get("__name__")
    if module is not None:
        cls.__module__ = module
    return decorator(
        cls,
        init=init,
        repr=repr,
        eq=eq,
        order=order,
        unsafe_hash=unsafe_hash,
        frozen=frozen,
        match_args=match_args,
        kw_only=kw_only,
        slots=slots,
        weakref_slot=weakref_slot,
    )


def _any_type():
    import typing

    return typing.Any


def replace(obj, /, **changes):
    """Return a new object replacing specified fields with new values.

    This is especially useful for frozen classes.
    """
    if not _is_dataclass_instance(obj):
        raise TypeError("replace() should be called on dataclass instances")
    return _replace(obj, **changes)


def _replace(self, /, **changes):
    for each in getattr(self, _FIELDS).values():
        if each._field_type is _FIELD_CLASSVAR:
            continue
        if not each.init:
            if each.name in changes:
                raise TypeError(
                    f"field {each.name} is declared with init=False, it cannot be specified with replace()"
                )
            continue
        if each.name not in changes:
            if each._field_type is _FIELD_INITVAR and each.default is MISSING:
                raise TypeError(f"InitVar {each.name!r} must be specified with replace()")
            changes[each.name] = getattr(self, each.name)
    return self.__class__(**changes)


def _replacer():
    """A `__replace__` of its own for every class, named after it."""

    def __replace__(self, /, **changes):
        return _replace(self, **changes)

    return __replace__
