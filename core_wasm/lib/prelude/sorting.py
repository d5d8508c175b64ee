"""Sorting lists whose items, or keys, compare in Python.

What the core can compare it sorts itself (`_sort_by_keys`). Else runs are found and merged here by
`<` alone, as CPython does, so that each comparison is a call in a frame of its own.
"""


def _list_sort(self, /, *, key=None, reverse=False):
    reverse = True if reverse else False
    # Guest code that looks finds an empty list; what it puts in is an error afterwards.
    items = _list_take(self)
    try:
        items = _containers_sorted(items, key, reverse)
    finally:
        untouched = _list_put_back(self, items)
    if not untouched:
        raise ValueError("list modified during sort")


def _containers_sorted(items, key, reverse):
    """The list `items`, which nobody else sees, in order."""
    if key is None:
        keys = items
    elif _class_of(key) is _type_function:
        keys = [key(item) for item in items]
    else:
        keys = _containers_keys(key, items)
    if not _sort_by_keys(items, keys, reverse):
        fields = _containers_fields(keys)
        if fields is keys or not _sort_by_keys(items, fields, reverse):
            order = _containers_order(fields, reverse)
            items = [items[index] for index in order]
    return items


# Classes of keys that give those of a whole list at once: pairs of class and function.
_containers_key_classes = []


def _containers_keys(key, items):
    """`key` of each of the items."""
    cls = _class_of(key)
    for known, keys in _containers_key_classes:
        if cls is known:
            return keys(key, items)
    return [key(item) for item in items]


def _containers_fields(keys):
    """For instances of one class whose `__lt__` compares tuples of fields, these tuples.

    They are made once, and may be of a kind that is sorted at once.
    """
    cls = _class_of(keys[0])
    method = _type_lookup(cls, "__lt__")
    if _class_of(method) is not _type_function or "_ordering_fields" not in method.__dict__:
        return keys
    for key in keys:
        if _class_of(key) is not cls:
            return keys
    names = method.__dict__["_ordering_fields"]
    if len(names) == 2:
        first, second = names
        return [(getattr(key, first), getattr(key, second)) for key in keys]
    return [tuple([getattr(key, name) for name in names]) for key in keys]


def _containers_order(keys, reverse):
    """The indices of `keys` in sorted order. Stable, and nothing but `<` is asked."""
    order = list(range(len(keys)))
    if reverse:
        order.reverse()
    least = len(keys)
    odd = 0
    while least >= 64:
        odd |= least & 1
        least >>= 1
    least += odd
    runs = []
    start = 0
    while start < len(order):
        run, start = _containers_run(keys, order, start, least)
        runs.append(run)
    while len(runs) > 1:
        merged = [_containers_merge(keys, runs[i], runs[i + 1]) for i in range(0, len(runs) - 1, 2)]
        if len(runs) % 2:
            merged.append(runs[-1])
        runs = merged
    order = runs[0] if runs else order
    if reverse:
        order.reverse()
    return order


def _containers_run(keys, order, start, least):
    """The run that begins at `start`, and where the next one begins.

    It is filled up to `least` items by binary insertion.
    """
    end = start + 1
    if end < len(order):
        end += 1
        if keys[order[start + 1]] < keys[order[start]]:
            while end < len(order) and keys[order[end]] < keys[order[end - 1]]:
                end += 1
            run = order[start:end]
            run.reverse()
        else:
            while end < len(order) and not keys[order[end]] < keys[order[end - 1]]:
                end += 1
            run = order[start:end]
    else:
        run = order[start:end]
    while end < len(order) and len(run) < least:
        pivot = order[end]
        pivot_key = keys[pivot]
        low = 0
        high = len(run)
        while low < high:
            middle = (low + high) >> 1
            if pivot_key < keys[run[middle]]:
                high = middle
            else:
                low = middle + 1
        run.insert(low, pivot)
        end += 1
    return run, end


def _containers_merge(keys, a, b):
    if not keys[b[0]] < keys[a[-1]]:
        return a + b
    merged = []
    i = j = 0
    a_key = keys[a[0]]
    b_key = keys[b[0]]
    while True:
        if b_key < a_key:
            merged.append(b[j])
            j += 1
            if j == len(b):
                return merged + a[i:]
            b_key = keys[b[j]]
        else:
            merged.append(a[i])
            i += 1
            if i == len(a):
                return merged + b[j:]
            a_key = keys[a[i]]


def _sorted(iterable, /, *, key=None, reverse=False):
    items = list(iterable)
    return _containers_sorted(items, key, True if reverse else False)
