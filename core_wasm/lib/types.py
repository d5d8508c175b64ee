"""
Define names for built-in types that aren't directly accessible as a builtin.
"""

from _prelude import (
    _class_metaclass,
    _GenericAlias,
    _resolve_bases,
    _show_module,
    _type_async_generator,
    _type_builtin_function,
    _type_cell,
    _type_class_method_descriptor,
    _type_code,
    _type_coroutine,
    _type_ellipsis,
    _type_frame,
    _type_function,
    _type_generator,
    _type_getset,
    _type_mapping_proxy,
    _type_member,
    _type_method,
    _type_method_descriptor,
    _type_method_wrapper,
    _type_module,
    _type_none_type,
    _type_not_implemented,
    _type_traceback,
    _type_wrapper_descriptor,
    _UnionType,
)

AsyncGeneratorType = _type_async_generator
BuiltinFunctionType = _type_builtin_function
BuiltinMethodType = _type_builtin_function
CellType = _type_cell
ClassMethodDescriptorType = _type_class_method_descriptor
CodeType = _type_code
CoroutineType = _type_coroutine
EllipsisType = _type_ellipsis
FrameType = _type_frame
FunctionType = _type_function
GeneratorType = _type_generator
GenericAlias = _GenericAlias
GetSetDescriptorType = _type_getset
LambdaType = _type_function
MappingProxyType = _type_mapping_proxy
MemberDescriptorType = _type_member
MethodDescriptorType = _type_method_descriptor
MethodType = _type_method
MethodWrapperType = _type_method_wrapper
ModuleType = _type_module
NoneType = _type_none_type
NotImplementedType = _type_not_implemented
TracebackType = _type_traceback
UnionType = _UnionType
WrapperDescriptorType = _type_wrapper_descriptor

_ABSENT = object()
_ITERABLE_COROUTINE = 0x100
_GENERATOR = 0x20
_COROUTINE = 0x80
_shown = set()


class CapsuleType:
    """Capsule objects let one C extension module use another's data; there are none here."""

    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        raise TypeError("cannot create 'PyCapsule' instances")

    __new__.__text_signature__ = "(cls)"

    def __init_subclass__(cls, **kwargs):
        raise TypeError("type 'PyCapsule' is not an acceptable base type")


CapsuleType.__name__ = CapsuleType.__qualname__ = "PyCapsule"
CapsuleType.__module__ = "builtins"


@_show_module
class SimpleNamespace:
    """A simple attribute-based namespace."""

    def __init__(self, /, *args, **kwargs):
        if len(args) > 1:
            raise TypeError(f"{type(self).__name__} expected at most 1 argument, got {len(args)}")
        own = self.__dict__
        if args:
            given = args[0] if isinstance(args[0], dict) else dict(args[0])
            for name in given:
                if not isinstance(name, str):
                    raise TypeError("keywords must be strings")
            own.update(given)
        own.update(kwargs)

    __init__.__text_signature__ = "(self, mapping_or_iterable=(), /, **kwargs)"

    def __repr__(self):
        name = "namespace" if type(self) is SimpleNamespace else type(self).__name__
        if id(self) in _shown:
            return f"{name}(...)"
        _shown.add(id(self))
        try:
            pairs = [f"{key}={value!r}" for key, value in self.__dict__.items() if isinstance(key, str) and key]
        finally:
            _shown.discard(id(self))
        return f"{name}({', '.join(pairs)})"

    def __eq__(self, other):
        if issubclass(type(other), SimpleNamespace):
            return self.__dict__ == other.__dict__
        return NotImplemented

    def __ne__(self, other):
        if issubclass(type(other), SimpleNamespace):
            return self.__dict__ != other.__dict__
        return NotImplemented

    def __lt__(self, other):
        if issubclass(type(other), SimpleNamespace):
            return self.__dict__ < other.__dict__
        return NotImplemented

    def __le__(self, other):
        if issubclass(type(other), SimpleNamespace):
            return self.__dict__ <= other.__dict__
        return NotImplemented

    def __gt__(self, other):
        if issubclass(type(other), SimpleNamespace):
            return self.__dict__ > other.__dict__
        return NotImplemented

    def __ge__(self, other):
        if issubclass(type(other), SimpleNamespace):
            return self.__dict__ >= other.__dict__
        return NotImplemented

    def __reduce__(self):
        """Return state information for pickling."""
        return type(self), (), self.__dict__

    def __replace__(self, /, *args, **changes):
        """Return a copy of the namespace object with new values for the specified attributes."""
        if args:
            raise TypeError("__replace__() takes no positional arguments")
        made = type(self)()
        made.__dict__.update(self.__dict__)
        made.__dict__.update(changes)
        return made


# Classes that are made at run time.


def new_class(name, bases=(), kwds=None, exec_body=None):
    """Create a class object dynamically using the appropriate metaclass."""
    resolved = resolve_bases(bases)
    meta, namespace, kwds = prepare_class(name, resolved, kwds)
    if exec_body is not None:
        exec_body(namespace)
    if resolved is not bases:
        namespace["__orig_bases__"] = bases
    return meta(name, resolved, namespace, **kwds)


def resolve_bases(bases):
    """Resolve MRO entries dynamically as specified by PEP 560."""
    return _resolve_bases(bases)


def prepare_class(name, bases=(), kwds=None):
    """Call the __prepare__ method of the appropriate metaclass.

    Returns (metaclass, namespace, kwds) as a 3-tuple

    *metaclass* is the appropriate metaclass
    *namespace* is the prepared class namespace
    *kwds* is an updated copy of the passed in kwds argument with any
    'metaclass' entry removed. If no kwds argument is passed in, this will
    be an empty dict.
    """
    kwds = {} if kwds is None else dict(kwds)
    if "metaclass" in kwds:
        meta = kwds.pop("metaclass")
    else:
        meta = type(bases[0]) if bases else type
    if isinstance(meta, type):
        meta = _class_metaclass(meta, tuple(bases))
    prepare = getattr(meta, "__prepare__", None)
    return meta, {} if prepare is None else prepare(name, bases, **kwds), kwds


def get_original_bases(cls, /):
    """Return the class's "original" bases prior to modification by `__mro_entries__`."""
    try:
        return cls.__dict__.get("__orig_bases__", cls.__bases__)
    except AttributeError:
        raise TypeError(f"Expected an instance of type, not {type(cls).__name__!r}") from None


class DynamicClassAttribute:
    """Route attribute access on a class to __getattr__.

    Read through an instance this is a property; read through the class it raises AttributeError,
    so that the metaclass's __getattr__ is asked.
    """

    def __init__(self, fget=None, fset=None, fdel=None, doc=None):
        self.fget = fget
        self.fset = fset
        self.fdel = fdel
        self.__doc__ = doc or getattr(fget, "__doc__", None)
        self.overwrite_doc = doc is None
        self.__isabstractmethod__ = bool(getattr(fget, "__isabstractmethod__", False))

    def __get__(self, instance, ownerclass=None):
        if instance is None:
            if self.__isabstractmethod__:
                return self
            raise AttributeError()
        if self.fget is None:
            raise AttributeError("unreadable attribute")
        return self.fget(instance)

    def __set__(self, instance, value):
        if self.fset is None:
            raise AttributeError("can't set attribute")
        self.fset(instance, value)

    def __delete__(self, instance):
        if self.fdel is None:
            raise AttributeError("can't delete attribute")
        self.fdel(instance)

    def getter(self, fget):
        """The same attribute with another function that reads it."""
        doc = fget.__doc__ if self.overwrite_doc else None
        made = type(self)(fget, self.fset, self.fdel, doc or self.__doc__)
        made.overwrite_doc = self.overwrite_doc
        return made

    def setter(self, fset):
        """The same attribute with another function that sets it."""
        made = type(self)(self.fget, fset, self.fdel, self.__doc__)
        made.overwrite_doc = self.overwrite_doc
        return made

    def deleter(self, fdel):
        """The same attribute with another function that deletes it."""
        made = type(self)(self.fget, self.fset, fdel, self.__doc__)
        made.overwrite_doc = self.overwrite_doc
        return made


# Coroutines out of generators.


class _GeneratorWrapper:
    """An object with a generator's methods, which may be awaited."""

    def __init__(self, gen):
        self.__wrapped = gen
        self.__is_generator = type(gen) is GeneratorType
        self.__name__ = getattr(gen, "__name__", None)
        self.__qualname__ = getattr(gen, "__qualname__", None)

    def send(self, val):
        """Resume the generator with a value."""
        return self.__wrapped.send(val)

    def throw(self, tp, *rest):
        """Raise an exception where the generator waits."""
        return self.__wrapped.throw(tp, *rest)

    def close(self):
        """Raise GeneratorExit where the generator waits."""
        return self.__wrapped.close()

    @property
    def gi_code(self):
        """The generator's code."""
        return self.__wrapped.gi_code

    @property
    def gi_frame(self):
        """The generator's frame."""
        return self.__wrapped.gi_frame

    @property
    def gi_running(self):
        """Is the generator running?"""
        return self.__wrapped.gi_running

    @property
    def gi_yieldfrom(self):
        """What the generator delegates to."""
        return self.__wrapped.gi_yieldfrom

    cr_code = gi_code
    cr_frame = gi_frame
    cr_running = gi_running
    cr_await = gi_yieldfrom

    def __next__(self):
        return next(self.__wrapped)

    def __iter__(self):
        return self.__wrapped if self.__is_generator else self

    __await__ = __iter__


def coroutine(func):
    """Convert regular generator function to a coroutine."""
    if not callable(func):
        raise TypeError("types.coroutine() expects a callable")
    if type(func) is FunctionType:
        flags = func.__code__.co_flags
        if flags & (_COROUTINE | _ITERABLE_COROUTINE):
            return func
        if flags & _GENERATOR:
            func.__code__ = func.__code__.replace(co_flags=flags | _ITERABLE_COROUTINE)
            return func

    import functools
    import collections.abc

    @functools.wraps(func)
    def wrapped(*args, **kwargs):
        made = func(*args, **kwargs)
        if type(made) is CoroutineType or (
            type(made) is GeneratorType and made.gi_code.co_flags & _ITERABLE_COROUTINE
        ):
            return made
        if isinstance(made, collections.abc.Generator) and not isinstance(made, collections.abc.Coroutine):
            return _GeneratorWrapper(made)
        return made

    return wrapped


__all__ = [
    "AsyncGeneratorType", "BuiltinFunctionType", "BuiltinMethodType", "CapsuleType", "CellType",
    "ClassMethodDescriptorType", "CodeType", "CoroutineType", "EllipsisType", "FrameType", "FunctionType",
    "GeneratorType", "GenericAlias", "GetSetDescriptorType", "LambdaType", "MappingProxyType",
    "MemberDescriptorType", "MethodDescriptorType", "MethodType", "MethodWrapperType", "ModuleType", "NoneType",
    "NotImplementedType", "SimpleNamespace", "TracebackType", "UnionType", "WrapperDescriptorType", "new_class",
    "resolve_bases", "prepare_class", "get_original_bases", "DynamicClassAttribute", "coroutine",
]  # fmt: skip
