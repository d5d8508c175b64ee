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


# list and tuple.


def _list___init__(self, iterable=(), /):
    items = _containers_items(iterable)
    _clear_list(self)
    _list_extend_by(self, items)


def _list_extend(self, iterable, /):
    iterator = iter(iterable)
    if _class_of(iterable) is not _containers_generator:
        _containers_hint(iterable)
    _containers_collect(iterator, self)


def _list___iadd__(self, value, /):
    _list_extend(self, value)
    return self


def _tuple___new__(cls, iterable=(), /):
    return tuple.__new__(cls, _containers_items(iterable))


def _containers_contains(iterate):
    def contains(self, key, /):
        for item in iterate(self):
            if item is key or item == key:
                return True
        return False

    return contains


_list___contains__ = _containers_contains(_list_iter)
_tuple___contains__ = _containers_contains(_tuple_iter)


def _containers_count(iterate):
    def count(self, value, /):
        total = 0
        for item in iterate(self):
            if item is value or item == value:
                total += 1
        return total

    return count


_list_count = _containers_count(_list_iter)
_tuple_count = _containers_count(_tuple_iter)


def _containers_index(kind, length, get, message):
    def index(self, value, start=0, stop=None, /):
        start = _containers_bound(start)
        if start < 0:
            start = max(start + length(self), 0)
        if stop is not None:
            stop = _containers_bound(stop)
            if stop < 0:
                stop = max(stop + length(self), 0)
        while start < length(self) and (stop is None or start < stop):
            item = get(self, start)
            if item is value or item == value:
                return start
            start += 1
        raise ValueError(message)

    return index


_list_index = _containers_index(list, _list_len, _list_get, "list.index(x): x not in list")
_tuple_index = _containers_index(tuple, _tuple_len, _tuple_get, "tuple.index(x): x not in tuple")


def _list_remove(self, value, /):
    index = 0
    for item in _list_iter(self):
        if item is value or item == value:
            return list.__delitem__(self, slice(index, index + 1))
        index += 1
    raise ValueError("list.remove(x): x not in list")


def _list_insert(self, index, object, /):
    list.insert(self, _numbers_index(index), object)


def _list_pop(self, index=-1, /):
    return list.pop(self, _numbers_index(index))


def _list___getitem__(self, index, /):
    return _list_get(self, _containers_key(index))


def _list___setitem__(self, key, value, /):
    key = _containers_key(key)
    if _class_of(key) is slice and _class_of(value) is not list:
        try:
            iterator = iter(value)
        except TypeError:
            raise TypeError("must assign iterable to extended slice") from None
        value = [item for item in iterator]
    list.__setitem__(self, key, value)


def _list___delitem__(self, key, /):
    list.__delitem__(self, _containers_key(key))


def _list___mul__(self, value, /):
    return list.__mul__(self, _numbers_index(value))


_list___rmul__ = _list___mul__


def _list___imul__(self, value, /):
    return list.__imul__(self, _numbers_index(value))


def _tuple___getitem__(self, key, /):
    return _tuple_get(self, _containers_key(key))


def _tuple___mul__(self, value, /):
    return tuple.__mul__(self, _numbers_index(value))


_tuple___rmul__ = _tuple___mul__


def _tuple___hash__(self, /):
    return _tuple_hash_of((*[hash(item) for item in _tuple_iter(self)],))


def _containers_comparisons(kind, length, get):
    """`__eq__` .. `__ge__`: the first items that differ decide, else the lengths."""

    def difference(a, b):
        index = 0
        while index < length(a) and index < length(b):
            x = get(a, index)
            y = get(b, index)
            if not (x is y or x == y):
                return x, y
            index += 1
        return None

    def eq(self, value, /):
        if not _is_subtype(_class_of(value), kind):
            return NotImplemented
        if length(self) != length(value) or difference(self, value) is not None:
            return False
        return length(self) == length(value)

    def ne(self, value, /):
        if not _is_subtype(_class_of(value), kind):
            return NotImplemented
        if length(self) != length(value) or difference(self, value) is not None:
            return True
        return length(self) != length(value)

    def lt(self, value, /):
        if not _is_subtype(_class_of(value), kind):
            return NotImplemented
        found = difference(self, value)
        return length(self) < length(value) if found is None else found[0] < found[1]

    def le(self, value, /):
        if not _is_subtype(_class_of(value), kind):
            return NotImplemented
        found = difference(self, value)
        return length(self) <= length(value) if found is None else found[0] <= found[1]

    def gt(self, value, /):
        if not _is_subtype(_class_of(value), kind):
            return NotImplemented
        found = difference(self, value)
        return length(self) > length(value) if found is None else found[0] > found[1]

    def ge(self, value, /):
        if not _is_subtype(_class_of(value), kind):
            return NotImplemented
        found = difference(self, value)
        return length(self) >= length(value) if found is None else found[0] >= found[1]

    return eq, ne, lt, le, gt, ge


(
    _list___eq__,
    _list___ne__,
    _list___lt__,
    _list___le__,
    _list___gt__,
    _list___ge__,
) = _containers_comparisons(list, _list_len, _list_get)
(
    _tuple___eq__,
    _tuple___ne__,
    _tuple___lt__,
    _tuple___le__,
    _tuple___gt__,
    _tuple___ge__,
) = _containers_comparisons(tuple, _tuple_len, _tuple_get)


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


@_containers_repr("[...]")
def _list___repr__(self):
    return f"[{', '.join([repr(item) for item in _list_iter(self)])}]"


@_containers_repr("(...)")
def _tuple___repr__(self):
    parts = [repr(item) for item in _tuple_iter(self)]
    return f"({parts[0]},)" if len(parts) == 1 else f"({', '.join(parts)})"


@_containers_repr("{...}")
def _dict___repr__(self):
    return f"{{{', '.join([f'{key!r}: {value!r}' for key, value in dict.items(self)])}}}"


@_containers_repr(lambda self: f"{_numbers_name(self)}(...)")
def _set___repr__(self):
    name = _numbers_name(self)
    if not _set_len(self):
        return f"{name}()"
    items = f"{{{', '.join([repr(item) for item in set.__iter__(self)])}}}"
    return items if name == "set" and _class_of(self) is set else f"{name}({items})"


_frozenset___repr__ = _set___repr__


@_containers_repr("...")
def _dict_keys___repr__(self):
    return f"{_numbers_name(self)}({[*self]!r})"


_dict_values___repr__ = _dict_items___repr__ = _dict_keys___repr__


def _slice___repr__(self, /):
    return f"slice({self.start!r}, {self.stop!r}, {self.step!r})"


# dict.


def _dict_hash(key):
    """The hash of a key; what is not hashable is explained."""
    try:
        return _hash_finish(_hash_method(key)(key))
    except TypeError as error:
        if _class_of(error) is not TypeError:
            raise
        reason = error
    raise TypeError(f"cannot use '{_containers_class_name(key)}' as a dict key ({reason})")


def _containers_class_name(value):
    cls = _class_of(value)
    if cls.__module__ in ("builtins", "__main__"):
        return cls.__qualname__
    return f"{cls.__module__}.{cls.__qualname__}"


def _dict_find(d, key, hash_of_key):
    """The entry of a key, or -1."""
    found = _dict_search(d, key, hash_of_key, -1)
    return found if found >= -1 else _dict_settle(d, key, hash_of_key, found)


def _dict_settle(d, key, hash_of_key, found):
    """The entry of a key, or -1, when `_dict_search` has found a candidate for the guest to compare."""
    while found < -1:
        entry = -2 - found
        candidate = _dict_key_at(d, entry)
        same = True if candidate == key else False
        if not _dict_is_key_at(d, entry, candidate):
            # The comparison changed the dict: look again from the front.
            found = _dict_search(d, key, hash_of_key, -1)
        elif same:
            return entry
        else:
            found = _dict_search(d, key, hash_of_key, entry)
    return found


def _dict_put(d, key, hash_of_key, value):
    entry = _dict_find(d, key, hash_of_key)
    if entry >= 0:
        _dict_set_at(d, entry, value)
    else:
        _dict_insert(d, key, hash_of_key, value)


def _dict___contains__(self, key, /):
    hash_of_key = _dict_hash(key)
    entry = _dict_search(self, key, hash_of_key, -1)
    if entry < -1:
        entry = _dict_settle(self, key, hash_of_key, entry)
    return entry >= 0


def _dict___getitem__(self, key, /):
    hash_of_key = _dict_hash(key)
    entry = _dict_search(self, key, hash_of_key, -1)
    if entry < -1:
        entry = _dict_settle(self, key, hash_of_key, entry)
    if entry >= 0:
        return _dict_value_at(self, entry)
    if _class_of(self) is not dict:
        missing = _numbers_special(self, "__missing__")
        if missing is not None:
            return missing(key)
    raise KeyError(key)


def _dict___setitem__(self, key, value, /):
    hash_of_key = _dict_hash(key)
    entry = _dict_search(self, key, hash_of_key, -1)
    if entry < -1:
        entry = _dict_settle(self, key, hash_of_key, entry)
    if entry >= 0:
        _dict_set_at(self, entry, value)
    else:
        _dict_insert(self, key, hash_of_key, value)


def _dict___delitem__(self, key, /):
    hash_of_key = _dict_hash(key)
    entry = _dict_search(self, key, hash_of_key, -1)
    if entry < -1:
        entry = _dict_settle(self, key, hash_of_key, entry)
    if entry < 0:
        raise KeyError(key)
    _dict_delete_at(self, entry)


def _dict_get(self, key, default=None, /):
    hash_of_key = _dict_hash(key)
    entry = _dict_search(self, key, hash_of_key, -1)
    if entry < -1:
        entry = _dict_settle(self, key, hash_of_key, entry)
    return default if entry < 0 else _dict_value_at(self, entry)


def _dict_setdefault(self, key, default=None, /):
    hash_of_key = _dict_hash(key)
    entry = _dict_find(self, key, hash_of_key)
    if entry >= 0:
        return _dict_value_at(self, entry)
    _dict_insert(self, key, hash_of_key, default)
    return default


def _dict_pop(self, key, default=_containers_missing, /):
    if _dict_len(self):
        entry = _dict_find(self, key, _dict_hash(key))
        if entry >= 0:
            value = _dict_value_at(self, entry)
            _dict_delete_at(self, entry)
            return value
    if default is _containers_missing:
        raise KeyError(key)
    return default


def _dict___init__(self, /, *args, **kwargs):
    if len(args) > 1:
        raise TypeError(f"dict expected at most 1 argument, got {len(args)}")
    if args:
        source = args[0]
        if _class_of(source) is _containers_generator:
            _dict_add_all(self, [pair for pair in source])
        else:
            _dict_update_from(self, source)
    if kwargs:
        _dict_update_from(self, kwargs)


def _dict_update(self, /, *args, **kwargs):
    if len(args) > 1:
        raise TypeError(f"update expected at most 1 argument, got {len(args)}")
    if args:
        _dict_update_from(self, args[0])
    if kwargs:
        _dict_update_from(self, kwargs)


def _dict_update_from(d, source):
    if _is_subtype(_class_of(source), dict) and _find_special(source, "__iter__") is dict.__iter__:
        return _dict_merge_entries(d, source)
    if getattr(source, "keys", _containers_missing) is _containers_missing:
        return _dict_update_pairs(d, source)
    for key in source.keys():
        _dict_set(d, key, source[key])


def _dict_merge_entries(d, source):
    if d is source:
        return
    entry = 0
    count = _dict_len(source)
    while (found := _dict_entry_from(source, entry)) is not None:
        key, value, hash_of_key, entry = found
        _dict_put(d, key, hash_of_key, value)
        if _dict_len(source) != count:
            raise RuntimeError("dict mutated during update")


def _dict_update_pairs(d, source):
    index = 0
    for pair in source:
        _dict_add_pair(d, pair, index)
        index += 1


def _dict_add_all(d, pairs):
    index = 0
    while (index := _dict_add_pairs(d, pairs, index)) < len(pairs):
        _dict_add_pair(d, pairs[index], index)
        index += 1


def _dict_add_pair(d, pair, index):
    if _class_of(pair) is not tuple and _class_of(pair) is not list:
        pair = _dict_pair(pair, index)
    if len(pair) != 2:
        raise ValueError(f"dictionary update sequence element #{index} has length {len(pair)}; 2 is required")
    _dict_set(d, pair[0], pair[1])


def _dict_pair(pair, index):
    try:
        try:
            iterator = iter(pair)
        except TypeError:
            pass
        else:
            return [item for item in iterator]
        error = TypeError("object is not iterable")
    except TypeError as raised:
        error = raised
    error.add_note(f"Cannot convert dictionary update sequence element #{index} to a sequence")
    raise error


def _dict_fromkeys(cls, iterable, value=None, /):
    result = cls()
    if _class_of(result) is dict:
        for key in iterable:
            _dict_set(result, key, value)
    else:
        for key in iterable:
            result[key] = value
    return result


def _dict___or__(self, value, /):
    if not (_is_subtype(_class_of(self), dict) and _is_subtype(_class_of(value), dict)):
        return NotImplemented
    result = dict.copy(self)
    _dict_update_from(result, value)
    return result


def _dict___ror__(self, value, /):
    return _dict___or__(value, self)


def _dict___ior__(self, value, /):
    _dict_update_from(self, value)
    return self


def _dict___eq__(self, value, /):
    if not _is_subtype(_class_of(value), dict):
        return NotImplemented
    if _dict_len(self) != _dict_len(value):
        return False
    entry = 0
    while (found := _dict_entry_from(self, entry)) is not None:
        key, mine, hash_of_key, entry = found
        at = _dict_find(value, key, hash_of_key)
        if at < 0:
            return False
        theirs = _dict_value_at(value, at)
        if not (mine is theirs or mine == theirs):
            return False
    return True


def _dict___ne__(self, value, /):
    result = _dict___eq__(self, value)
    return result if result is NotImplemented else not result


# Views of dicts.


def _dict_keys___contains__(self, key, /):
    return _dict___contains__(_view_dict(self), key)


def _dict_items___contains__(self, key, /):
    if not _is_subtype(_class_of(key), tuple) or _tuple_len(key) != 2:
        return False
    d = _view_dict(self)
    wanted = _tuple_get(key, 0)
    entry = _dict_find(d, wanted, _dict_hash(wanted))
    if entry < 0:
        return False
    value = _dict_value_at(d, entry)
    other = _tuple_get(key, 1)
    return True if value is other or value == other else False


def _view_is_set(value):
    cls = _class_of(value)
    return _is_subtype(cls, set) or _is_subtype(cls, frozenset) or cls is _dict_keys_class or cls is _dict_items_class


_dict_keys_class = type({}.keys())
_dict_items_class = type({}.items())


def _view_all_in(a, b):
    for item in a:
        if item not in b:
            return False
    return True


def _dict_keys___eq__(self, value, /):
    if not _view_is_set(value):
        return NotImplemented
    return len(self) == len(value) and _view_all_in(self, value)


def _dict_keys___ne__(self, value, /):
    result = _dict_keys___eq__(self, value)
    return result if result is NotImplemented else not result


def _dict_keys___lt__(self, value, /):
    if not _view_is_set(value):
        return NotImplemented
    return len(self) < len(value) and _view_all_in(self, value)


def _dict_keys___le__(self, value, /):
    if not _view_is_set(value):
        return NotImplemented
    return len(self) <= len(value) and _view_all_in(self, value)


def _dict_keys___gt__(self, value, /):
    if not _view_is_set(value):
        return NotImplemented
    return len(self) > len(value) and _view_all_in(value, self)


def _dict_keys___ge__(self, value, /):
    if not _view_is_set(value):
        return NotImplemented
    return len(self) >= len(value) and _view_all_in(value, self)


def _dict_keys___and__(self, value, /):
    result = set()
    for item in value:
        if item in self:
            _set_add(result, item)
    return result


_dict_keys___rand__ = _dict_keys___and__


def _dict_keys___or__(self, value, /):
    result = _set_of(self)
    _set_update(result, value)
    return result


def _dict_keys___ror__(self, value, /):
    return _dict_keys___or__(value, self)


def _dict_keys___sub__(self, value, /):
    result = _set_of(self)
    _set_difference_update(result, value)
    return result


def _dict_keys___rsub__(self, value, /):
    return _dict_keys___sub__(value, self)


def _dict_keys___xor__(self, value, /):
    result = _set_of(self)
    _set_symmetric_difference_update(result, value)
    return result


def _dict_keys___rxor__(self, value, /):
    return _dict_keys___xor__(value, self)


def _dict_keys_isdisjoint(self, other, /):
    for item in other:
        if item in self:
            return False
    return True


_dict_items___eq__ = _dict_keys___eq__
_dict_items___ne__ = _dict_keys___ne__
_dict_items___lt__ = _dict_keys___lt__
_dict_items___le__ = _dict_keys___le__
_dict_items___gt__ = _dict_keys___gt__
_dict_items___ge__ = _dict_keys___ge__
_dict_items___and__ = _dict_keys___and__
_dict_items___rand__ = _dict_keys___rand__
_dict_items___or__ = _dict_keys___or__
_dict_items___ror__ = _dict_keys___ror__
_dict_items___sub__ = _dict_keys___sub__
_dict_items___rsub__ = _dict_keys___rsub__
_dict_items___xor__ = _dict_keys___xor__
_dict_items___rxor__ = _dict_keys___rxor__
_dict_items_isdisjoint = _dict_keys_isdisjoint


# set and frozenset.


def _set_hash(key):
    """The hash of an element; what is not hashable is explained."""
    try:
        return _hash_finish(_hash_method(key)(key))
    except TypeError as error:
        if _class_of(error) is not TypeError:
            raise
        reason = error
    raise TypeError(f"cannot use '{_containers_class_name(key)}' as a set element ({reason})")


def _set_hash_to_find(key):
    """As `_set_hash`, but a set stands for the frozenset that equals it."""
    if _is_subtype(_class_of(key), set) and _find_special(key, "__hash__") is None:
        return _set_frozen_hash(key)
    return _set_hash(key)


def _set_find(s, key, hash_of_key):
    """The slot of an element, or -1."""
    found = _set_search(s, key, hash_of_key, -1)
    while found < -1:
        slot = -2 - found
        candidate = _set_key_at(s, slot)
        same = True if candidate == key else False
        if not _set_is_key_at(s, slot, candidate):
            # The comparison changed the set: look again from the front.
            found = _set_search(s, key, hash_of_key, -1)
        elif same:
            return slot
        else:
            found = _set_search(s, key, hash_of_key, slot)
    return found


def _set_put(s, key, hash_of_key):
    if _set_find(s, key, hash_of_key) < 0:
        _set_insert(s, key, hash_of_key)


def _set_drop(s, key, hash_of_key):
    slot = _set_find(s, key, hash_of_key)
    if slot >= 0:
        _set_delete_at(s, slot)
    return slot >= 0


def _set_is(value):
    cls = _class_of(value)
    return _is_subtype(cls, set) or _is_subtype(cls, frozenset)


def _set_entries(source):
    """(element, hash) of a set or dict, whose hashes need not be asked for."""
    at = 0
    if _class_of(source) is dict:
        while (found := _dict_entry_from(source, at)) is not None:
            at = found[3]
            yield found[0], found[2]
    else:
        while (found := _set_entry_from(source, at)) is not None:
            at = found[2]
            yield found[0], found[1]


def _set_has_hashes(source):
    return _class_of(source) is dict or _set_is(source)


def _set_fresh(s):
    """An empty set of the built-in kind that `s` is of."""
    return frozenset.__new__(frozenset) if _set_is_frozen(s) else set()


def _set_clone(s):
    result = _set_fresh(s)
    for key, hash_of_key in _set_entries(s):
        _set_insert(result, key, hash_of_key)
    return result


def _set_of(iterable):
    result = set()
    _set_fill(result, iterable)
    return result


def _set_fill(s, iterable):
    """Adds all items to a set that nobody else sees yet."""
    if _set_has_hashes(iterable):
        for key, hash_of_key in _set_entries(iterable):
            _set_put(s, key, hash_of_key)
        return
    items = []
    _containers_collect(iter(iterable), items)
    index = 0
    while (index := _set_add_items(s, items, index)) < len(items):
        item = items[index]
        _set_put(s, item, _set_hash(item))
        index += 1


def _set___init__(self, iterable=(), /):
    fresh = _set_of(iterable)
    _set_take_table(self, fresh)


def _frozenset___new__(cls, iterable=(), /):
    result = frozenset.__new__(cls)
    _set_fill(result, iterable)
    return result


def _set_add(self, object, /):
    _set_put(self, object, _set_hash(object))


def _set_discard(self, object, /):
    _set_drop(self, object, _set_hash_to_find(object))


def _set_remove(self, object, /):
    if not _set_drop(self, object, _set_hash_to_find(object)):
        raise KeyError(object)


def _set___contains__(self, object, /):
    return _set_find(self, object, _set_hash_to_find(object)) >= 0


def _set_update(self, /, *others):
    for other in others:
        if _set_has_hashes(other):
            for key, hash_of_key in _set_entries(other):
                _set_put(self, key, hash_of_key)
        else:
            for item in other:
                if not _set_try_add(self, item):
                    _set_put(self, item, _set_hash(item))


def _set_union(self, /, *others):
    result = _set_clone(self)
    _set_update(result, *others)
    return result


def _set_intersect(a, b):
    if b is a:
        return _set_clone(a)
    result = _set_fresh(a)
    if _set_is(b):
        if _set_len(b) > _set_len(a):
            a, b = b, a
        for key, hash_of_key in _set_entries(b):
            if _set_find(a, key, hash_of_key) >= 0:
                _set_put(result, key, hash_of_key)
    else:
        for key in b:
            hash_of_key = hash(key)
            if _set_find(a, key, hash_of_key) >= 0:
                _set_put(result, key, hash_of_key)
    return result


def _set_intersection(self, /, *others):
    if not others:
        return _set_clone(self)
    result = self
    for other in others:
        result = _set_intersect(result, other)
    return result


def _set_intersection_update(self, /, *others):
    result = _set_clone(_set_intersection(self, *others))
    _set_take_table(self, result)


def _set_subtract(s, other):
    """Removes the items of `other` from `s`."""
    if other is s:
        _set_take_table(s, set())
    elif _set_has_hashes(other):
        for key, hash_of_key in _set_entries(other):
            _set_drop(s, key, hash_of_key)
    else:
        for item in other:
            _set_drop(s, item, _set_hash(item))


def _set_difference(self, /, *others):
    result = _set_clone(self)
    for other in others:
        _set_subtract(result, other)
    return result


def _set_difference_update(self, /, *others):
    for other in others:
        _set_subtract(self, other)


def _set_toggle(s, other):
    for key, hash_of_key in _set_entries(other):
        if not _set_drop(s, key, hash_of_key):
            _set_insert(s, key, hash_of_key)


def _set_symmetric_difference(self, other, /):
    result = _set_fresh(self)
    _set_fill(result, other)
    _set_toggle(result, self)
    return result


def _set_symmetric_difference_update(self, other, /):
    if other is self:
        _set_take_table(self, set())
    else:
        _set_toggle(self, other if _set_has_hashes(other) else _set_of(other))


def _set_within(a, b):
    if _set_len(a) > _set_len(b):
        return False
    for key, hash_of_key in _set_entries(a):
        if _set_find(b, key, hash_of_key) < 0:
            return False
    return True


def _set_isdisjoint(self, other, /):
    if _set_is(other):
        a, b = (self, other) if _set_len(other) > _set_len(self) else (other, self)
        for key, hash_of_key in _set_entries(a):
            if _set_find(b, key, hash_of_key) >= 0:
                return False
    else:
        for item in other:
            if _set_find(self, item, _set_hash(item)) >= 0:
                return False
    return True


def _set_issubset(self, other, /):
    return _set_within(self, other if _set_is(other) else _set_of(other))


def _set_issuperset(self, other, /):
    if _set_is(other):
        return _set_within(other, self)
    for item in other:
        if _set_find(self, item, _set_hash(item)) < 0:
            return False
    return True


def _set___eq__(self, value, /):
    if not _set_is(value):
        return NotImplemented
    return _set_len(self) == _set_len(value) and _set_within(self, value)


def _set___ne__(self, value, /):
    if not _set_is(value):
        return NotImplemented
    return not _set___eq__(self, value)


def _set___le__(self, value, /):
    return _set_within(self, value) if _set_is(value) else NotImplemented


def _set___lt__(self, value, /):
    if not _set_is(value):
        return NotImplemented
    return _set_len(self) < _set_len(value) and _set_within(self, value)


def _set___ge__(self, value, /):
    return _set_within(value, self) if _set_is(value) else NotImplemented


def _set___gt__(self, value, /):
    if not _set_is(value):
        return NotImplemented
    return _set_len(value) < _set_len(self) and _set_within(value, self)


def _set___and__(self, value, /):
    return _set_intersect(self, value) if _set_is(value) else NotImplemented


def _set___rand__(self, value, /):
    return _set_intersect(value, self) if _set_is(value) else NotImplemented


def _set___or__(self, value, /):
    return _set_union(self, value) if _set_is(value) else NotImplemented


def _set___ror__(self, value, /):
    return _set_union(value, self) if _set_is(value) else NotImplemented


def _set___sub__(self, value, /):
    return _set_difference(self, value) if _set_is(value) else NotImplemented


def _set___rsub__(self, value, /):
    return _set_difference(value, self) if _set_is(value) else NotImplemented


def _set___xor__(self, value, /):
    return _set_symmetric_difference(self, value) if _set_is(value) else NotImplemented


def _set___rxor__(self, value, /):
    return _set_symmetric_difference(value, self) if _set_is(value) else NotImplemented


def _set___iand__(self, value, /):
    if not _set_is(value):
        return NotImplemented
    _set_intersection_update(self, value)
    return self


def _set___ior__(self, value, /):
    if not _set_is(value):
        return NotImplemented
    _set_update(self, value)
    return self


def _set___isub__(self, value, /):
    if not _set_is(value):
        return NotImplemented
    _set_subtract(self, value)
    return self


def _set___ixor__(self, value, /):
    if not _set_is(value):
        return NotImplemented
    _set_symmetric_difference_update(self, value)
    return self


def _set___reduce__(self, /):
    return _class_of(self), ([item for item in self],), object.__getstate__(self)


_frozenset___contains__ = _set___contains__
_frozenset___eq__ = _set___eq__
_frozenset___ne__ = _set___ne__
_frozenset___lt__ = _set___lt__
_frozenset___le__ = _set___le__
_frozenset___gt__ = _set___gt__
_frozenset___ge__ = _set___ge__
_frozenset___and__ = _set___and__
_frozenset___rand__ = _set___rand__
_frozenset___or__ = _set___or__
_frozenset___ror__ = _set___ror__
_frozenset___sub__ = _set___sub__
_frozenset___rsub__ = _set___rsub__
_frozenset___xor__ = _set___xor__
_frozenset___rxor__ = _set___rxor__
_frozenset___reduce__ = _set___reduce__
_frozenset_difference = _set_difference
_frozenset_intersection = _set_intersection
_frozenset_isdisjoint = _set_isdisjoint
_frozenset_issubset = _set_issubset
_frozenset_issuperset = _set_issuperset
_frozenset_symmetric_difference = _set_symmetric_difference
_frozenset_union = _set_union


# range and slice.


def _range___new__(cls, /, *args):
    return range.__new__(cls, *[_numbers_index(argument) for argument in args])


def _range___getitem__(self, key, /):
    return range.__getitem__(self, _containers_key(key))


def _range___contains__(self, key, /):
    for item in self:
        if item == key:
            return True
    return False


def _range_count(self, value, /):
    total = 0
    for item in self:
        if item == value:
            total += 1
    return total


def _range_index(self, value, /):
    index = 0
    for item in self:
        if item == value:
            return index
        index += 1
    raise ValueError("sequence.index(x): x not in sequence")


def _slice_indices(self, len, /):
    return _containers_key(self).indices(_numbers_index(len))


def _slice_parts(s):
    return s.start, s.stop, s.step


def _slice___hash__(self, /):
    return hash(_slice_parts(self))


def _slice___eq__(self, value, /):
    return _slice_parts(self) == _slice_parts(value)


def _slice___ne__(self, value, /):
    return _slice_parts(self) != _slice_parts(value)


def _slice___lt__(self, value, /):
    return _slice_parts(self) < _slice_parts(value)


def _slice___le__(self, value, /):
    return _slice_parts(self) <= _slice_parts(value)


def _slice___gt__(self, value, /):
    return _slice_parts(self) > _slice_parts(value)


def _slice___ge__(self, value, /):
    return _slice_parts(self) >= _slice_parts(value)


# Iterators.


def _iterator___next__(self, /):
    state = _sequence_iterator_state(self)
    if state is None:
        raise StopIteration
    sequence, index = state
    try:
        item = sequence[index]
    except (IndexError, StopIteration):
        _sequence_iterator_finish(self)
    else:
        _sequence_iterator_advance(self)
        return item
    raise StopIteration


_reversed___next__ = _iterator___next__


def _iterator___length_hint__(self, /):
    state = _sequence_iterator_state(self)
    if state is None:
        return 0
    sequence, index = state
    if _find_special(sequence, "__len__") is NotImplemented:
        return NotImplemented
    return max(len(sequence) - index, 0)


def _reversed___length_hint__(self, /):
    state = _sequence_iterator_state(self)
    if state is None:
        return 0
    sequence, index = state
    return 0 if len(sequence) < index + 1 else index + 1


def _reversed___new__(cls, object, /):
    if _find_special(object, "__reversed__") is not NotImplemented:
        method = _numbers_special(object, "__reversed__")
        if method is not None and method is not _numbers_call_none:
            return method()
    elif _find_special(object, "__getitem__") is not NotImplemented and not _is_subtype(_class_of(object), dict):
        return _sequence_reversed(cls, object, len(object))
    raise TypeError(f"'{_numbers_name(object)}' object is not reversible")


def _callable_iterator___next__(self, /):
    parts = _call_iterator_parts(self)
    if parts is not None:
        callable, sentinel = parts
        try:
            value = callable()
        except StopIteration:
            _call_iterator_finish(self)
            raise
        if not (sentinel is value or sentinel == value):
            return value
        _call_iterator_finish(self)
    raise StopIteration


# enumerate, zip, map and filter over iterators of the guest are generators that wear the class. All their state is in
# their parameters, so that one that was left by an exception can be started again with them.


def _enumerate___new__(cls, iterable, start=0):
    start = _numbers_index(start)
    return _generator_with_type(_enumerate_steps(iter(iterable), start), cls)


def _enumerate_steps(iterator, index):
    for item in iterator:
        index += 1
        yield index - 1, item


def _zip___new__(cls, /, *iterables, strict=False):
    strict = True if strict else False
    iterators = [iter(iterable) for iterable in iterables]
    if len(iterators) == 2 and not strict:
        steps = _zip_two(iterators[0], iterators[1])
    else:
        steps = _zip_steps(iterators, strict)
    return _generator_with_type(steps, cls)


def _zip_two(first, second):
    for a in first:
        for b in second:
            break
        else:
            return
        yield a, b


def _zip_steps(iterators, strict):
    while iterators:
        row = []
        for iterator in iterators:
            for item in iterator:
                row.append(item)
                break
            else:
                if strict:
                    _zip_check(iterators, len(row), "zip")
                return
        yield (*row,)


def _zip_check(iterators, count, name):
    """Argument number `count` ran out: all the others must have, too."""
    if count:
        raise ValueError(_zip_difference(name, count, "shorter"))
    for index in range(1, len(iterators)):
        for item in iterators[index]:
            raise ValueError(_zip_difference(name, index, "longer"))


def _zip_difference(name, index, what):
    others = "argument 1" if index == 1 else f"arguments 1-{index}"
    return f"{name}() argument {index + 1} is {what} than {others}"


def _map___new__(cls, function, /, *iterables, strict=False):
    strict = True if strict else False
    iterators = [iter(iterable) for iterable in iterables]
    if len(iterators) == 1:
        steps = _map_one(function, iterators[0])
    else:
        steps = _map_steps(function, iterators, strict)
    return _generator_with_type(steps, cls)


def _map_one(function, iterator):
    for item in iterator:
        try:
            result = function(item)
        except StopIteration:
            return
        yield result


def _map_steps(function, iterators, strict):
    while True:
        row = []
        for iterator in iterators:
            for item in iterator:
                row.append(item)
                break
            else:
                if strict:
                    _zip_check(iterators, len(row), "map")
                return
        try:
            result = function(*row)
        except StopIteration:
            return
        yield result


def _filter___new__(cls, function, iterable, /):
    return _generator_with_type(_filter_steps(function, iter(iterable)), cls)


def _filter_steps(function, iterator):
    if function is None or function is bool:
        for item in iterator:
            if item:
                yield item
        return
    for item in iterator:
        try:
            wanted = function(item)
        except StopIteration:
            return
        if wanted:
            yield item


# Built-in functions that walk over an iterable.


def _all(iterable, /):
    iterator = iter(iterable)
    stopped_at = []
    while (ended := _drain(iterator, _DRAIN_ALL, stopped_at)) is False:
        if not stopped_at.pop():
            return False
    if ended is None:
        for item in iterator:
            if not item:
                return False
    return True


def _any(iterable, /):
    iterator = iter(iterable)
    stopped_at = []
    while (ended := _drain(iterator, _DRAIN_ANY, stopped_at)) is False:
        if stopped_at.pop():
            return True
    if ended is None:
        for item in iterator:
            if item:
                return True
    return False


def _drained(iterator, mode, state):
    """The result of a built-in that has drained a generator up to an item that is not for Zig: the last of `state`."""
    item = state.pop()
    if mode == _DRAIN_SUM_INTS:
        return _sum_of(iterator, state[0] + item)
    if mode == _DRAIN_SUM_FLOATS:
        return _sum_floats_on(iterator, *state, (item,))
    if mode == _DRAIN_ANY:
        return True if item else _any(iterator)
    if mode == _DRAIN_ALL:
        return _all(iterator) if item else False
    if item > state[0] if mode == _DRAIN_MAX else item < state[0]:
        state[0] = item
    return _containers_extreme(iterator, mode, _containers_missing, state)[0]


def _containers_extreme(iterator, mode, default, state):
    """The largest or smallest item without a key; None where `_drain` does not know the iterator."""
    while (ended := _drain(iterator, mode, state)) is False:
        best, item = state
        if item > best if mode == _DRAIN_MAX else item < best:
            state[0] = item
        del state[1]
    if ended and not state:
        if default is _containers_missing:
            raise ValueError(f"{'max' if mode == _DRAIN_MAX else 'min'}() iterable argument is empty")
        state.append(default)
    return state if ended else None


def _max(*args, default=_containers_missing, key=None):
    if len(args) == 1:
        iterator = iter(args[0])
        if key is None and (found := _containers_extreme(iterator, _DRAIN_MAX, default, [])):
            return found[0]
        args = (iterator,)
    best = best_key = _containers_missing
    for item in args if len(args) > 1 else args[0]:
        item_key = item if key is None else key(item)
        if best is _containers_missing or item_key > best_key:
            best = item
            best_key = item_key
    if best is not _containers_missing:
        return best
    if default is _containers_missing:
        raise ValueError("max() iterable argument is empty")
    return default


def _min(*args, default=_containers_missing, key=None):
    if len(args) == 1:
        iterator = iter(args[0])
        if key is None and (found := _containers_extreme(iterator, _DRAIN_MIN, default, [])):
            return found[0]
        args = (iterator,)
    best = best_key = _containers_missing
    for item in args if len(args) > 1 else args[0]:
        item_key = item if key is None else key(item)
        if best is _containers_missing or item_key < best_key:
            best = item
            best_key = item_key
    if best is not _containers_missing:
        return best
    if default is _containers_missing:
        raise ValueError("min() iterable argument is empty")
    return default


def _sum(iterable, /, start=0):
    return _sum_of(iter(iterable), start)


def _sum_of(iterator, total):
    """Sums in the stages of `sum`: ints, then floats with compensation, then complex numbers, then anything."""
    if _class_of(total) is bool:
        for item in iterator:
            return _sum_of(iterator, total + item)
        return total
    if _class_of(total) is int:
        if -_SUM_SMALL < total < _SUM_SMALL:
            state = [total + 0]
            if _drain(iterator, _DRAIN_SUM_INTS, state):
                return state[0]
            total = state[0]
            if len(state) == 2:
                total = total + state[1]
        if _class_of(total) is int or _class_of(total) is bool:
            for item in iterator:
                total = total + item
                if _class_of(total) is not int:
                    break
            else:
                return total
    if _class_of(total) is float:
        return _sum_floats(iterator, total)
    if _class_of(total) is complex:
        return _sum_complexes(iterator, total)
    for item in iterator:
        total = total + item
    return total


# Ints below this need no heap, so that Zig can add them.
_SUM_SMALL = 1 << 48


def _sum_floats(iterator, high):
    state = [high, 0.0]
    ended = _drain(iterator, _DRAIN_SUM_FLOATS, state)
    high, low, *items = state
    return _sum_value(high, low) if ended else _sum_floats_on(iterator, high, low, items)


def _sum_floats_on(iterator, high, low, items):
    """Goes on with the items, and then with those of the iterator."""
    for source in (items, iterator):
        for item in source:
            cls = _class_of(item)
            if cls is not float:
                if cls is not int and cls is not bool:
                    return _sum_of(iterator, _sum_value(high, low) + item)
                item = float(item)
            raised = high + item
            if abs(high) >= abs(item):
                low += (high - raised) + item
            else:
                low += (item - raised) + high
            high = raised
    return _sum_value(high, low)


def _sum_value(high, low):
    """What was lost by rounding comes back, unless the sum has left the range of floats."""
    return high + low if low and low - low == 0.0 else high


def _sum_complexes(iterator, start):
    high, low, imag_high, imag_low = start.real, 0.0, start.imag, 0.0
    for item in iterator:
        cls = _class_of(item)
        if cls is complex:
            raised = imag_high + item.imag
            if abs(imag_high) >= abs(item.imag):
                imag_low += (imag_high - raised) + item.imag
            else:
                imag_low += (item.imag - raised) + imag_high
            imag_high = raised
            item = item.real
        elif cls is int or cls is bool:
            item = float(item)
        elif cls is not float:
            total = complex(_sum_value(high, low), _sum_value(imag_high, imag_low))
            return _sum_of(iterator, total + item)
        raised = high + item
        if abs(high) >= abs(item):
            low += (high - raised) + item
        else:
            low += (item - raised) + high
        high = raised
    return complex(_sum_value(high, low), _sum_value(imag_high, imag_low))


# Instructions.


def _op_list_extend(target, source):
    if not _is_iterable(source):
        raise TypeError(f"Value after * must be an iterable, not {_numbers_name(source)}")
    _list_extend(target, source)


def _op_list_merge(target, source, callee):
    if not _is_iterable(source):
        raise TypeError(f"{_op_callee(callee)} argument after * must be an iterable, not {_numbers_name(source)}")
    _list_extend(target, source)


def _op_callee(callee):
    """What messages call a function."""
    name = getattr(callee, "__qualname__", None)
    if name is None:
        return str(callee)
    module = getattr(callee, "__module__", None)
    return f"{name}()" if module is None or module == "builtins" else f"{module}.{name}()"


def _op_set_add(target, item):
    _set_add(target, item)


def _op_set_update(target, source):
    _set_update(target, source)


def _op_dict_set(target, key, value):
    _dict___setitem__(target, key, value)


def _op_dict_update(target, source):
    if not _is_subtype(_class_of(source), dict):
        try:
            for key in source.keys():
                _dict_set(target, key, source[key])
            return
        except AttributeError:
            pass
        raise TypeError(f"'{_numbers_name(source)}' object is not a mapping")
    _dict_update_from(target, source)


def _op_dict_merge(target, source, callee):
    if _is_subtype(_class_of(source), dict) and _find_special(source, "__iter__") is dict.__iter__:
        # As in CPython, what a subclass says of its items is asked only if it iterates in its own way.
        for key, value in dict.items(source):
            _op_add_keyword(target, key, value, callee)
        return
    try:
        keys = source.keys()
    except AttributeError:
        keys = _containers_missing
    if keys is _containers_missing:
        name = _numbers_name(source)
        raise TypeError(f"{_op_callee(callee)} argument after ** must be a mapping, not {name}")
    for key in keys:
        _op_add_keyword(target, key, source[key], callee)


def _op_add_keyword(target, key, value, callee):
    if not _is_subtype(_class_of(key), str):
        raise TypeError("keywords must be strings")
    if key in target:
        raise TypeError(f"{_op_callee(callee)} got multiple values for keyword argument '{key}'")
    _dict_set(target, key, value)


def _op_build_set(items):
    result = set()
    for item in items:
        _set_add(result, item)
    return result


def _op_build_dict(keys_and_values):
    result = {}
    for index in range(0, len(keys_and_values), 2):
        _dict_set(result, keys_and_values[index], keys_and_values[index + 1])
    return result


def _op_unpack(value, count):
    if not _is_iterable(value):
        raise TypeError(f"cannot unpack non-iterable {_numbers_name(value)} object")
    items = []
    for item in value:
        if len(items) == count:
            raise ValueError(f"too many values to unpack (expected {count})")
        items.append(item)
    if len(items) < count:
        raise ValueError(f"not enough values to unpack (expected {count}, got {len(items)})")
    return (*items,)


def _op_unpack_star(value, before, after):
    if not _is_iterable(value):
        raise TypeError(f"cannot unpack non-iterable {_numbers_name(value)} object")
    items = [item for item in value]
    least = before + after
    if len(items) < least:
        raise ValueError(f"not enough values to unpack (expected at least {least}, got {len(items)})")
    end = len(items) - after
    return (*items[:before], items[before:end], *items[end:])


def _op_contains(item, container):
    try:
        candidates = iter(container)
    except TypeError:
        candidates = None
    if candidates is None:
        raise TypeError(f"argument of type '{_numbers_name(container)}' is not a container or iterable")
    for candidate in candidates:
        if candidate is item or candidate == item:
            return True
    return False
