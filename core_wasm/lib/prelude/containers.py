"""What lists, tuples, dicts, sets, ranges, slices and iterators do when guest code is needed.

The core calls `_TYPE_METHOD` or `_NAME` here when the code written in Zig has met an item that compares or hashes
in Python, an iterable that only Python can walk over, or an index with `__index__`; and `_op_NAME` for instructions.
It has changed nothing by then, except that some of several items may have been added or removed: doing that again
does no harm.

Promises:
  1. A twin never calls a Zig method with arguments that would send it back here for the same reason.
  2. Nothing here asks a method that a subclass may have overridden, unless CPython does.
  3. The containers may change while guest code runs. Look-ups start over then, as CPython's do; nothing is read by an
     index that was not checked after the last call.
"""

_containers_missing = object()

_append_to_list = list.append
_clear_list = list.clear
_list_extend_by = list.extend
_list_get = list.__getitem__
_list_iter = list.__iter__
_list_len = list.__len__
_tuple_get = tuple.__getitem__
_tuple_iter = tuple.__iter__
_tuple_len = tuple.__len__
_dict_set = dict.__setitem__
_dict_len = dict.__len__
_set_len = set.__len__


# Arguments.


def _containers_bound(value):
    """A bound of `index`."""
    if _class_of(value) is int:
        return value
    if _find_special(value, "__index__") is NotImplemented:
        raise TypeError("slice indices must be integers or have an __index__ method")
    return _numbers_index(value)


def _containers_part(value):
    """A part of a slice."""
    if value is None or _class_of(value) is int:
        return value
    if _find_special(value, "__index__") is NotImplemented:
        raise TypeError("slice indices must be integers or None or have an __index__ method")
    return _numbers_index(value)


def _containers_key(key):
    """What stands between brackets, with plain ints."""
    if _class_of(key) is slice:
        return slice(_containers_part(key.start), _containers_part(key.stop), _containers_part(key.step))
    return _numbers_index(key)


def _containers_items(iterable):
    """A new list of the items. The length is asked for first, as CPython does, because that may raise."""
    iterator = iter(iterable)
    if _class_of(iterable) is not _containers_generator:
        _containers_hint(iterable)
    items = []
    _containers_collect(iterator, items)
    return items


def _containers_collect(iterator, items):
    """Appends what is left of the iterator to a list."""
    while (ended := _drain(iterator, _DRAIN_COLLECT, items)) is False:
        pass
    if ended is None:
        for item in iterator:
            _append_to_list(items, item)


# The modes of `_drain`, by their numbers in vm/drain.zig.
_DRAIN_COLLECT, _DRAIN_SUM_INTS, _DRAIN_SUM_FLOATS, _DRAIN_ANY, _DRAIN_ALL, _DRAIN_MAX, _DRAIN_MIN = range(7)

_containers_generator = type(item for item in ())


def _containers_hint(iterable):
    """`operator.length_hint`, for its errors."""
    method = _numbers_special(iterable, "__len__")
    if method is not None:
        try:
            length = method()
        except TypeError:
            pass
        else:
            if _numbers_index(length) < 0:
                raise ValueError("__len__() should return >= 0")
            return
    method = _numbers_special(iterable, "__length_hint__")
    if method is None:
        return
    try:
        hint = method()
    except TypeError:
        return
    if hint is NotImplemented:
        return
    if not _is_subtype(_class_of(hint), int):
        raise TypeError(f"__length_hint__ must be an integer, not {_numbers_name(hint)}")
    if hint < 0:
        raise ValueError("__length_hint__() should return >= 0")
    if hint >> 63:
        raise OverflowError("Python int too large to convert to C ssize_t")


# repr.

_containers_shown = {}


def _containers_repr(ellipsis):
    """A `__repr__` that shows an object which contains itself as `ellipsis`."""

    def decorate(show):
        def shown(self, /):
            key = id(self)
            if key in _containers_shown:
                return ellipsis(self) if callable(ellipsis) else ellipsis
            _containers_shown[key] = self
            try:
                return show(self)
            finally:
                del _containers_shown[key]

        return shown

    return decorate


def _containers_class_name(value):
    cls = _class_of(value)
    if cls.__module__ in ("builtins", "__main__"):
        return cls.__qualname__
    return f"{cls.__module__}.{cls.__qualname__}"
