"""What instructions on containers do: displays, unpacking, arguments with stars. See containers.py."""


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
