"""Twins of list, tuple, range and slice. See containers.py."""


def _list___init__(self, iterable=(), /):
    _clear_list(self)
    _list_extend(self, iterable)


def _list_extend(self, iterable, /):
    iterator = iter(iterable)
    if _class_of(iterable) is not _containers_generator:
        _containers_hint(iterable)
    _containers_collect(iterator, self)


def _list___iadd__(self, value, /):
    _list_extend(self, value)
    return self


def _tuple___new__(cls, iterable=(), /):
    items = []
    _containers_collect(iter(iterable), items)
    return tuple.__new__(cls, items)


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
                # The comparison may have emptied them: then the lengths decide.
                return (x, y) if index < length(a) and index < length(b) else None
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


@_containers_repr("[...]")
def _list___repr__(self):
    return f"[{', '.join([repr(item) for item in _list_iter(self)])}]"


@_containers_repr("(...)")
def _tuple___repr__(self):
    parts = [repr(item) for item in _tuple_iter(self)]
    return f"({parts[0]},)" if len(parts) == 1 else f"({', '.join(parts)})"


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


def _slice___repr__(self, /):
    return f"slice({self.start!r}, {self.stop!r}, {self.step!r})"
