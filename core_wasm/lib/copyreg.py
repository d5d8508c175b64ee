"""Helper to provide extensibility for pickle.

This is only useful to add pickle support for extension types defined in
C, not for instances of user-defined classes.
"""

from _prelude import _newobj as __newobj__, _newobj_ex as __newobj_ex__, _reconstructor, _slot_attributes

__all__ = ["pickle", "constructor", "add_extension", "remove_extension", "clear_extension_cache"]

dispatch_table = {}
_extension_registry = {}
_inverted_registry = {}
_extension_cache = {}


def pickle(ob_type, pickle_function, constructor_ob=None):
    """Declares that pickle_function reduces objects of type ob_type."""
    if not callable(pickle_function):
        raise TypeError("reduction functions must be callable")
    dispatch_table[ob_type] = pickle_function
    if constructor_ob is not None:
        constructor(constructor_ob)


def constructor(object):
    """Checks that an object may be used to make others."""
    if not callable(object):
        raise TypeError("constructors must be callable")


def pickle_complex(c):
    """How a complex number is reduced."""
    return complex, (c.real, c.imag)


def pickle_union(obj):
    """How `int | str` is reduced."""
    import functools
    import operator

    return functools.reduce, (operator.or_, obj.__args__)


def pickle_super(obj):
    """How a super object is reduced."""
    return super, (obj.__thisclass__, obj.__self__)


pickle(complex, pickle_complex, complex)
pickle(type(int | str), pickle_union)
pickle(super, pickle_super)


def _reduce_ex(self, proto):
    return object.__reduce_ex__(self, proto)


def _slotnames(cls):
    """Return a list of slot names for a given class.

    The names are those of the class and its bases, private ones as they are mangled, and without `__dict__` and
    `__weakref__`. They are kept in the class as `__slotnames__`.
    """
    names = cls.__dict__.get("__slotnames__")
    if names is not None:
        return names
    names = _slot_attributes(cls) if hasattr(cls, "__slots__") else []
    try:
        cls.__slotnames__ = names
    except Exception:
        pass
    return names


def add_extension(module, name, code):
    """Register an extension code."""
    code = int(code)
    if not 1 <= code <= 0x7FFFFFFF:
        raise ValueError("code out of range")
    key = (module, name)
    if _extension_registry.get(key) == code and _inverted_registry.get(code) == key:
        return
    if key in _extension_registry:
        raise ValueError(f"key {key} is already registered with code {_extension_registry[key]}")
    if code in _inverted_registry:
        raise ValueError(f"code {code} is already in use for key {_inverted_registry[code]}")
    _extension_registry[key] = code
    _inverted_registry[code] = key


def remove_extension(module, name, code):
    """Unregister an extension code.  For testing only."""
    key = (module, name)
    if _extension_registry.get(key) != code or _inverted_registry.get(code) != key:
        raise ValueError(f"key {key} is not registered with code {code}")
    del _extension_registry[key]
    del _inverted_registry[code]
    if code in _extension_cache:
        del _extension_cache[code]


def clear_extension_cache():
    """Forget the objects that extension codes stood for."""
    _extension_cache.clear()
