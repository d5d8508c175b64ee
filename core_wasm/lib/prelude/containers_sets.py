"""Twins of set and frozenset. See containers.py."""


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
    set.clear(self)
    _set_update(self, iterable)


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


@_containers_repr(lambda self: f"{_numbers_name(self)}(...)")
def _set___repr__(self):
    name = _numbers_name(self)
    if not _set_len(self):
        return f"{name}()"
    items = f"{{{', '.join([repr(item) for item in set.__iter__(self)])}}}"
    return items if name == "set" and _class_of(self) is set else f"{name}({items})"


_frozenset___repr__ = _set___repr__
