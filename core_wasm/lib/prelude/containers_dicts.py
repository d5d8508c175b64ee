"""Twins of dict and its views. See containers.py."""


def _dict_hash(key):
    """The hash of a key; what is not hashable is explained."""
    try:
        return _hash_finish(_hash_method(key)(key))
    except TypeError as error:
        if _class_of(error) is not TypeError:
            raise
        reason = error
    raise TypeError(f"cannot use '{_containers_class_name(key)}' as a dict key ({reason})")


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


@_containers_repr("{...}")
def _dict___repr__(self):
    return f"{{{', '.join([f'{key!r}: {value!r}' for key, value in dict.items(self)])}}}"


@_containers_repr("...")
def _dict_keys___repr__(self):
    return f"{_numbers_name(self)}({[*self]!r})"


_dict_values___repr__ = _dict_items___repr__ = _dict_keys___repr__
