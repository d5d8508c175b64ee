"""What mocks take over from the objects that they stand for: names and signatures."""

import inspect
import types
from dataclasses import fields, is_dataclass
from functools import partial

__unittest = True

_FunctionTypes = (types.FunctionType, types.MethodType)


class InvalidSpecError(Exception):
    """Indicates that an invalid value was used as a mock spec."""


def _is_list(obj):
    return type(obj) in (list, tuple)


def _is_magic(name):
    return f"__{name[2:-2]}__" == name


def _is_exception(obj):
    if isinstance(obj, type):
        return issubclass(obj, BaseException)
    return isinstance(obj, BaseException)


def _callable(obj):
    if isinstance(obj, type):
        return True
    if isinstance(obj, (staticmethod, classmethod, types.MethodType)):
        return _callable(obj.__func__)
    return getattr(obj, "__call__", None) is not None


def _instance_callable(obj):
    """Whether the object can be called; for a class, whether its instances can."""
    if not isinstance(obj, type):
        return getattr(obj, "__call__", None) is not None
    # Not hasattr: a class can always be called itself.
    return any(base.__dict__.get("__call__") is not None for base in (obj, *obj.__mro__))


def _is_async_func(obj):
    if getattr(obj, "__code__", None):
        return inspect.iscoroutinefunction(obj)
    return False


def _signature_of(spec, as_instance, eat_self):
    """The function behind 'spec' and its signature as a caller sees it; None if it has none."""
    if isinstance(spec, type) and not as_instance:
        spec = spec.__init__
        eat_self = True
    elif isinstance(spec, (classmethod, staticmethod)):
        eat_self = eat_self or isinstance(spec, classmethod)
        spec = spec.__func__
    elif not isinstance(spec, _FunctionTypes):
        try:
            spec = spec.__call__
        except AttributeError:
            return None
    try:
        return spec, inspect.signature(partial(spec, None) if eat_self else spec)
    except (ValueError, TypeError):
        # It has no signature that could be known.
        return None


def _names_of(spec):
    """The names that a mock for 'spec' has, and which of them are coroutine functions."""
    names = dir(spec)
    if is_dataclass(spec):
        names = [*names, *(field.name for field in fields(spec) if field.name not in names)]
    coroutines = []
    for name in names:
        try:
            found = inspect.getattr_static(spec, name, None)
            if inspect.iscoroutinefunction(inspect.unwrap(found)):
                coroutines.append(name)
            elif isinstance(found, (staticmethod, classmethod)):
                if inspect.iscoroutinefunction(found.__func__):
                    coroutines.append(name)
        except ValueError:
            # Wrappers in a circle.
            pass
    return names, coroutines


def _check_spec_arg_typos(kwargs):
    for typo in ("autospect", "auto_spec", "set_spec"):
        if typo in kwargs:
            raise RuntimeError(f"{typo!r} might be a typo; use unsafe=True if this is intended")


def _must_skip(spec, entry, is_type):
    """Whether an attribute of 'spec' has a first argument that callers do not give."""
    if not isinstance(spec, type):
        if entry in getattr(spec, "__dict__", {}):
            return False
        spec = spec.__class__
    for cls in spec.__mro__:
        if entry in cls.__dict__:
            found = cls.__dict__[entry]
            return is_type and isinstance(found, _FunctionTypes)
    return is_type


class _SpecState:
    """An attribute of an autospecced mock that nobody has asked for yet."""

    def __init__(self, spec, spec_set, parent, name):
        self.spec = spec
        self.spec_set = spec_set
        self.parent = parent
        self.name = name
