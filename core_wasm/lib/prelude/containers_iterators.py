"""Twins of iterators, enumerate, zip, map, filter and reversed. See containers.py."""


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
        # The call may have used the iterator up.
        if _call_iterator_parts(self) is not None:
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
