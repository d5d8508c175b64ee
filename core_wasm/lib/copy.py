"""Generic (shallow and deep) copying operations.

Interface summary:

        import copy

        x = copy.copy(y)                # make a shallow copy of y
        x = copy.deepcopy(y)            # make a deep copy of y
        x = copy.replace(y, a=1, b=2)   # new object with fields replaced, as defined by `__replace__`

For module specific errors, copy.Error is raised.

A deep copy keeps a memo of what it has copied, so that an object that occurs twice, or contains itself, does so in
the copy too. A class says how its objects are copied with __copy__() and __deepcopy__(memo), or with what pickling
uses: __reduce_ex__(4), __getstate__, __setstate__, __getnewargs__ ...
"""

import types
import weakref
from copyreg import dispatch_table

from _prelude import _copy_plain

__all__ = ["Error", "copy", "deepcopy", "replace"]


class Error(Exception):
    """What cannot be copied."""


error = Error

# Objects of these classes never change, or stand for themselves.
_atomic_types = frozenset({
    types.NoneType, int, float, bool, complex, str, bytes, types.CodeType, type, range, types.BuiltinFunctionType,
    types.FunctionType, types.EllipsisType, types.NotImplementedType, property, weakref.ref,
})  # fmt: skip
_copy_atomic_types = _atomic_types | {tuple, frozenset, slice}
_copy_builtin_containers = frozenset({list, dict, set, bytearray})
_ABSENT = object()


def copy(x):
    """Shallow copy operation on arbitrary Python objects.

    See the module's __doc__ string for more info.
    """
    cls = type(x)
    if cls in _copy_atomic_types:
        return x
    if cls in _copy_builtin_containers:
        return cls.copy(x)
    if issubclass(cls, type):
        return x
    copier = getattr(cls, "__copy__", None)
    if copier is not None:
        return copier(x)
    if cls not in dispatch_table:
        made = _copy_plain(x)
        if made is not NotImplemented:
            return made
    reduction = _reduction(cls, x, "un(shallow)copyable object of type %s")
    if isinstance(reduction, str):
        return x
    return _reconstruct(x, None, *reduction)


def _reduction(cls, x, message):
    """What `__reduce_ex__` gives, or a function that copyreg knows."""
    reducer = dispatch_table.get(cls)
    if reducer is not None:
        return reducer(x)
    reducer = getattr(x, "__reduce_ex__", None)
    if reducer is not None:
        return reducer(4)
    reducer = getattr(x, "__reduce__", None)
    if reducer:
        return reducer()
    raise Error(message % cls)


def deepcopy(x, memo=None, _nil=[]):
    """Deep copy operation on arbitrary Python objects.

    See the module's __doc__ string for more info.
    """
    cls = type(x)
    if cls in _atomic_types:
        return x
    key = id(x)
    if memo is None:
        memo = {}
    else:
        made = memo.get(key, _ABSENT)
        if made is not _ABSENT:
            return made
    copier = _deepcopy_dispatch.get(cls)
    if copier is not None:
        made = copier(x, memo)
    elif issubclass(cls, type):
        made = x
    else:
        copier = getattr(x, "__deepcopy__", None)
        if copier is not None:
            made = copier(memo)
        else:
            reduction = _reduction(cls, x, "un(deep)copyable object of type %s")
            made = x if isinstance(reduction, str) else _reconstruct(x, memo, *reduction)
    if made is not x:
        memo[key] = made
        _keep_alive(x, memo)
    return made


def _deepcopy_list(x, memo):
    made = []
    memo[id(x)] = made
    append = made.append
    for item in x:
        append(item if type(item) in _atomic_types else deepcopy(item, memo))
    return made


def _deepcopy_tuple(x, memo):
    items = [item if type(item) in _atomic_types else deepcopy(item, memo) for item in x]
    # It may have been copied meanwhile, as a part of one of its items.
    made = memo.get(id(x), _ABSENT)
    if made is not _ABSENT:
        return made
    for old, new in zip(x, items):
        if old is not new:
            return tuple(items)
    return x


def _deepcopy_dict(x, memo):
    made = {}
    memo[id(x)] = made
    for key, value in x.items():
        made[deepcopy(key, memo)] = value if type(value) in _atomic_types else deepcopy(value, memo)
    return made


def _deepcopy_method(x, memo):
    return type(x)(x.__func__, deepcopy(x.__self__, memo))


_deepcopy_dispatch = {
    list: _deepcopy_list,
    tuple: _deepcopy_tuple,
    dict: _deepcopy_dict,
    types.MethodType: _deepcopy_method,
}


def _keep_alive(x, memo):
    """Keeps what was copied alive as long as the memo, whose keys are ids."""
    try:
        memo[id(memo)].append(x)
    except KeyError:
        memo[id(memo)] = [x]


def _reconstruct(x, memo, func, args, state=None, listiter=None, dictiter=None):
    """Makes an object from its reduction; `memo` is None for a shallow copy."""
    deep = memo is not None
    if deep and args:
        args = [deepcopy(arg, memo) for arg in args]
    made = func(*args)
    if deep:
        memo[id(x)] = made
    if state is not None:
        if deep:
            state = deepcopy(state, memo)
        if hasattr(made, "__setstate__"):
            made.__setstate__(state)
        else:
            slots = None
            if isinstance(state, tuple) and len(state) == 2:
                state, slots = state
            if state is not None:
                made.__dict__.update(state)
            if slots is not None:
                for name, value in slots.items():
                    setattr(made, name, value)
    if listiter is not None:
        for item in listiter:
            made.append(deepcopy(item, memo) if deep else item)
    if dictiter is not None:
        for key, value in dictiter:
            if deep:
                key, value = deepcopy(key, memo), deepcopy(value, memo)
            made[key] = value
    return made


def replace(obj, /, **changes):
    """Return a new object replacing specified fields with new values.

    This is especially useful for immutable objects, like named tuples or
    frozen dataclasses.
    """
    cls = obj.__class__
    method = getattr(cls, "__replace__", None)
    if method is None:
        raise TypeError(f"replace() does not support {cls.__name__} objects")
    return method(obj, **changes)
