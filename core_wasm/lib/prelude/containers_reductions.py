"""Twins of the functions that make one value of an iterable: all, any, max, min, sum. See containers.py."""


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
