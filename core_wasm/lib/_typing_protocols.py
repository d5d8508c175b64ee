"""Protocols: classes that are matched by what they have, and not by what they derive from."""

import abc
import inspect
import sys


from _prelude import _Generic

# What is defined here belongs to typing.
__name__ = "typing"

# Attributes of a class that are no members of the protocol.
_NO_MEMBERS = frozenset([
    "__parameters__", "__orig_bases__", "__orig_class__", "_is_protocol", "_is_runtime_protocol",
    "__protocol_attrs__", "__non_callable_proto_members__", "__type_params__", "__abstractmethods__", "__annotations__",
    "__dict__", "__doc__", "__init__", "__module__", "__new__", "__slots__", "__subclasshook__", "__weakref__",
    "__class_getitem__", "__match_args__", "__static_attributes__", "__firstlineno__", "__annotate__",
    "__annotate_func__", "__annotations_cache__", "_abc_impl", "_is_protocol_or_generic", "__init_subclass__",
])  # fmt: skip

_FROM_LIBRARY = {
    "collections.abc": [
        "Callable", "Awaitable", "Iterable", "Iterator", "AsyncIterable", "AsyncIterator", "Hashable", "Sized",
        "Container", "Collection", "Reversible", "Buffer",
    ],
    "contextlib": ["AbstractContextManager", "AbstractAsyncContextManager"],
    "io": ["Reader", "Writer"],
    "os": ["PathLike"],
}  # fmt: skip


def _members_of(cls):
    """The names that the protocol, with those it derives from, asks for."""
    found = set()
    for base in cls.__mro__[:-1]:
        if base.__name__ in ("Protocol", "Generic"):
            continue
        annotations = _annotation_names(base)
        for name in [*base.__dict__, *annotations]:
            if not name.startswith("_abc_") and name not in _NO_MEMBERS:
                found.add(name)
    return found


def _annotation_names(cls):
    import annotationlib

    try:
        return list(cls.__annotations__)
    except AttributeError:
        # A built-in class.
        return []
    except NameError:
        return list(annotationlib.get_annotations(cls, format=annotationlib.Format.FORWARDREF))


class _ProtocolMeta(abc.ABCMeta):
    def __new__(mcls, name, bases, namespace, /, **kwargs):
        if name != "Protocol" and _is_protocol_base(bases):
            for base in bases:
                if not (
                    base in (object, _Generic)
                    or base.__name__ in _FROM_LIBRARY.get(base.__module__, ())
                    or issubclass(base, _Generic) and getattr(base, "_is_protocol", False)
                ):
                    raise TypeError(f"Protocols can only inherit from other protocols, got {base!r}")
        return super().__new__(mcls, name, bases, namespace, **kwargs)

    def __init__(cls, *args, **kwargs):
        if getattr(cls, "_is_protocol", False):
            cls.__protocol_attrs__ = _members_of(cls)

    def __subclasscheck__(cls, other):
        if cls is Protocol:
            return type.__subclasscheck__(cls, other)
        if getattr(cls, "_is_protocol", False) and not _is_called_by_abc():
            if not isinstance(other, type):
                raise TypeError("issubclass() arg 1 must be a class")
            if not getattr(cls, "_is_runtime_protocol", False):
                raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
            data = getattr(cls, "__non_callable_proto_members__", None)
            if data and cls.__dict__.get("__subclasshook__") is _protocol_hook:
                shown = ", ".join(map(repr, sorted(data)))
                raise TypeError(
                    f"Protocols with non-method members don't support issubclass(). Non-method members: {shown}."
                )
        return super().__subclasscheck__(other)

    def __instancecheck__(cls, instance):
        if cls is Protocol or not getattr(cls, "_is_protocol", False):
            return super().__instancecheck__(instance)
        if not getattr(cls, "_is_runtime_protocol", False):
            raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
        if super().__instancecheck__(instance):
            return True
        data = cls.__non_callable_proto_members__
        for name in cls.__protocol_attrs__:
            try:
                value = inspect.getattr_static(instance, name)
            except AttributeError:
                return False
            if value is None and name not in data:
                return False
        return True


def _is_protocol_base(bases):
    return any([getattr(base, "__name__", None) == "Protocol" and base.__module__ == "typing" for base in bases])


def _is_called_by_abc():
    """isinstance() of an abstract class asks issubclass() in turn: that is no question of the program's."""
    return sys._getframe(2).f_globals.get("__name__") in ("abc", "functools")


@classmethod
def _protocol_hook(cls, other):
    if not cls.__dict__.get("_is_protocol", False):
        return NotImplemented
    for name in cls.__protocol_attrs__:
        for base in other.__mro__:
            if name in base.__dict__:
                if base.__dict__[name] is None:
                    return NotImplemented
                break
            if issubclass(other, _Generic) and getattr(other, "_is_protocol", False) and name in _annotation_names(base):
                break
        else:
            return NotImplemented
    return True


def _no_init(self, *args, **kwargs):
    """Protocols cannot be made; the classes that derive from them get the next `__init__`."""
    cls = type(self)
    if cls._is_protocol:
        raise TypeError("Protocols cannot be instantiated")
    if cls.__init__ is not _no_init:
        return
    for base in cls.__mro__:
        init = base.__dict__.get("__init__", _no_init)
        if init is not _no_init:
            cls.__init__ = init
            break
    else:
        cls.__init__ = object.__init__
    cls.__init__(self, *args, **kwargs)


class Protocol(_Generic, metaclass=_ProtocolMeta):
    """Base class for protocol classes.

    A class matches a protocol if it has the protocol's members. Whether it does can be asked at run time only of
    protocols that are decorated with `runtime_checkable`.
    """

    __slots__ = ()
    _is_protocol = True
    _is_runtime_protocol = False
    _is_protocol_or_generic = True

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if not cls.__dict__.get("_is_protocol", False):
            cls._is_protocol = any([base is Protocol for base in cls.__bases__])
        if "__subclasshook__" not in cls.__dict__:
            cls.__subclasshook__ = _protocol_hook
        if cls._is_protocol and cls.__init__ is Protocol.__init__:
            cls.__init__ = _no_init


def runtime_checkable(cls):
    """Mark a protocol class as a runtime protocol: isinstance() and issubclass() look for its members."""
    if not (isinstance(cls, type) and issubclass(cls, _Generic)) or not getattr(cls, "_is_protocol", False):
        raise TypeError(f"@runtime_checkable can be only applied to protocol classes, got {cls!r}")
    cls._is_runtime_protocol = True
    data = set()
    for name in cls.__protocol_attrs__:
        try:
            is_method = callable(getattr(cls, name, None))
        except Exception as error:
            raise TypeError(
                f"Failed to determine whether protocol member {name!r} is a method member"
            ) from error
        if not is_method:
            data.add(name)
    cls.__non_callable_proto_members__ = data
    return cls


def is_protocol(tp, /):
    """Return True if the given type is a Protocol."""
    return isinstance(tp, type) and getattr(tp, "_is_protocol", False) and tp is not Protocol


def get_protocol_members(tp, /):
    """Return the set of members defined in a Protocol."""
    if not is_protocol(tp):
        raise TypeError(f"{tp!r} is not a Protocol")
    return frozenset(tp.__protocol_attrs__)
