"""Twins of the classes of itertools.

Those that walk over iterators of the guest, or call a function for each item, are generators that wear the class. All their
state is in their parameters, so that one that was left by an exception can be started again with them (as map and filter;
see containers_iterators.py). What an exception ends for good has nothing to walk over from then on.
"""


def _count___new__(cls, start=0, step=1):
    for number in (start, step):
        if not isinstance(number, complex) and not any(
            [hasattr(type(number), name) for name in ("__index__", "__int__", "__float__")]
        ):
            raise TypeError("a number is required")
    return _count_of(cls, start, step)


def _count___next__(self):
    value = _itertool_field(self, 0)
    _itertool_store(self, 0, value + _itertool_field(self, 1))
    return value


def _count___repr__(self):
    value, step = _itertool_field(self, 0), _itertool_field(self, 1)
    shown = "" if type(step) is int and step == 1 else f", {step!r}"
    return f"{type(self).__name__}({value!r}{shown})"


def _repeat___new__(cls, object, times):
    return _type_repeat.__new__(cls, object, _numbers_index(times))


def _repeat___repr__(self):
    left = _repeat_left(self)
    shown = "" if left is None else f", {left}"
    return f"{type(self).__name__}({_itertool_field(self, 0)!r}{shown})"


def _cycle___new__(cls, iterable, /):
    return _generator_with_type(_cycle_steps(iter(iterable), []), cls)


def _cycle_steps(iterator, saved):
    for item in iterator:
        saved.append(item)
        yield item
    while saved:
        for item in saved:
            yield item


def _accumulate___new__(cls, iterable, func=None, *, initial=None):
    iterator = iter(iterable)
    begins = initial is not None
    total = initial if begins else _ABSENT
    if func is None:
        return _generator_with_type(_accumulate_sums(iterator, total, begins), cls)
    return _generator_with_type(_accumulate_steps(iterator, func, total, begins), cls)


def _accumulate_sums(iterator, total, begins):
    if begins:
        begins = False
        yield total
    if total is _ABSENT:
        for total in iterator:
            yield total
            break
    for item in iterator:
        total = total + item
        yield total


def _accumulate_steps(iterator, function, total, begins):
    if begins:
        begins = False
        yield total
    if total is _ABSENT:
        for total in iterator:
            yield total
            break
    for item in iterator:
        try:
            total = function(total, item)
        except StopIteration:
            return
        yield total


def _accumulate___next__(self):
    total, item = _itertool_field(self, 1), _itertool_field(self, 2, _ABSENT)
    if item is _ABSENT:
        return next(self)
    _itertool_store(self, 2)
    total = total + item
    _itertool_store(self, 1, total)
    return total


def _batched___new__(cls, iterable, n, *, strict=False):
    n = _numbers_index(n)
    if n < 1:
        raise ValueError("n must be at least one")
    return _generator_with_type(_batched_steps(iter(iterable), n, True if strict else False), cls)


def _batched_steps(iterator, n, strict):
    while True:
        batch = []
        try:
            for item in iterator:
                batch.append(item)
                if len(batch) == n:
                    break
        except:
            iterator = ()
            raise
        if len(batch) < n:
            iterator = ()
            if not batch:
                return
            if strict:
                raise ValueError("batched(): incomplete batch")
        yield (*batch,)


def _chain___new__(cls, /, *iterables):
    return _generator_with_type(_chain_steps(iter(iterables), ()), cls)


def _chain_from_iterable(cls, iterable, /):
    return _generator_with_type(_chain_steps(iter(iterable), ()), cls)


def _chain_steps(iterator, active):
    while True:
        for item in active:
            yield item
        active = ()
        for iterable in iterator:
            try:
                active = iter(iterable)
            except:
                iterator = ()
                raise
            break
        else:
            return


def _chain___next__(self):
    while True:
        active = _itertool_field(self, 1)
        if active is None:
            iterable = _itertool_field(self, 2, _ABSENT)
            if iterable is _ABSENT:
                iterable = next(_itertool_field(self, 0) or _empty_iterator)
            _itertool_store(self, 2)
            try:
                active = iter(iterable)
            except:
                _itertool_finish(self)
                raise
            _itertool_store(self, 1, active)
        for item in active:
            return item
        _itertool_store(self, 1, None)


_empty_iterator = iter(())


def _compress___new__(cls, data, selectors):
    return _generator_with_type(_compress_steps(iter(data), iter(selectors)), cls)


def _compress_steps(data, selectors):
    for item in data:
        for selector in selectors:
            break
        else:
            return
        if selector:
            yield item


def _compress___next__(self):
    pair = _itertool_field(self, 2)
    if pair is not None:
        _itertool_store(self, 2)
        if pair[1]:
            return pair[0]
    return next(self)


def _filterfalse___new__(cls, function, iterable, /):
    return _generator_with_type(_filterfalse_steps(function, iter(iterable)), cls)


def _filterfalse_steps(function, iterator):
    if function is None or function is bool:
        for item in iterator:
            if not item:
                yield item
        return
    for item in iterator:
        try:
            found = function(item)
        except StopIteration:
            return
        if not found:
            yield item


def _filterfalse___next__(self):
    item = _itertool_field(self, 2, _ABSENT)
    if item is not _ABSENT:
        _itertool_store(self, 2)
        if not item:
            return item
    return next(self)


def _filter___next__(self):
    item = _itertool_field(self, 2, _ABSENT)
    if item is not _ABSENT:
        _itertool_store(self, 2)
        if item:
            return item
    return next(self)


def _pairwise___new__(cls, iterable, /):
    return _generator_with_type(_pairwise_steps(iter(iterable), _ABSENT), cls)


def _pairwise_steps(iterator, before):
    if before is _ABSENT:
        for before in iterator:
            break
    try:
        for item in iterator:
            pair = before, item
            before = item
            yield pair
    except:
        iterator = ()
        raise


def _islice___new__(cls, /, *args):
    iterable, *bounds = args
    start, stop, step = (None, *bounds, None) if len(bounds) == 1 else (*bounds, None)[:3]
    if len(bounds) == 1:
        stop = _islice_bound(stop, "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
    message = "Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize."
    start = _islice_bound(start, message) or 0
    stop = _islice_bound(stop, message)
    message = "Step for islice() must be a positive integer or None."
    step = 1 if step is None else _islice_bound(step, message)
    if not step:
        raise ValueError(message)
    stop = (1 << 63) - 1 if stop is None else stop
    return _generator_with_type(_islice_steps(iter(iterable), 0, start, stop, step), cls)


def _islice_bound(value, message):
    if value is None:
        return None
    try:
        value = _numbers_index(value)
    except TypeError:
        raise ValueError(message) from None
    if not 0 <= value < 1 << 63:
        raise ValueError(message)
    return value


def _islice_steps(iterator, position, wanted, stop, step):
    while True:
        while position < wanted:
            for item in iterator:
                position += 1
                break
            else:
                return
        if position >= stop:
            return
        for item in iterator:
            position += 1
            wanted = position
            if step > 1:
                wanted += step - 1
                if wanted > stop:
                    wanted = stop
                yield item
                break
            yield item
            if position >= stop:
                return
        else:
            return


def _zip_longest___new__(cls, /, *iterables, fillvalue=None):
    iterators = [iter(iterable) for iterable in iterables]
    return _generator_with_type(_zip_longest_steps(iterators, len(iterators), fillvalue), cls)


def _zip_longest_steps(iterators, alive, fill):
    while alive:
        row = []
        try:
            for iterator in iterators:
                if iterator is None:
                    row.append(fill)
                    continue
                for item in iterator:
                    row.append(item)
                    break
                else:
                    alive -= 1
                    if not alive:
                        return
                    iterators[len(row)] = None
                    row.append(fill)
        except:
            alive = 0
            raise
        yield (*row,)


def _product___new__(cls, /, *iterables, repeat=1):
    repeat = _numbers_index(repeat)
    return _type_product.__new__(cls, *[(*iterable,) for iterable in iterables], repeat=repeat)


def _combinations___new__(cls, iterable, r):
    r = _numbers_index(r)
    return _type_combinations.__new__(cls, (*iterable,), r)


def _combinations_with_replacement___new__(cls, iterable, r):
    r = _numbers_index(r)
    return _type_combinations_again.__new__(cls, (*iterable,), r)


def _permutations___new__(cls, iterable, r=None):
    return _type_permutations.__new__(cls, (*iterable,), r)


def _starmap___new__(cls, function, iterable, /):
    return _generator_with_type(_starmap_steps(function, iter(iterable)), cls)


def _starmap_steps(function, iterator):
    for args in iterator:
        if type(args) is not tuple:
            args = tuple(args)
        try:
            result = function(*args)
        except StopIteration:
            return
        yield result


def _takewhile___new__(cls, predicate, iterable, /):
    return _generator_with_type(_takewhile_steps(predicate, iter(iterable)), cls)


def _takewhile_steps(predicate, iterator):
    for item in iterator:
        try:
            if not predicate(item):
                return
        except StopIteration:
            return
        yield item


def _dropwhile___new__(cls, predicate, iterable, /):
    return _generator_with_type(_dropwhile_steps(predicate, iter(iterable), True), cls)


def _dropwhile_steps(predicate, iterator, drops):
    if drops:
        for item in iterator:
            try:
                drops = predicate(item)
            except StopIteration:
                return
            if not drops:
                drops = False
                yield item
                break
    for item in iterator:
        yield item


def _dropwhile___next__(self):
    predicate = _itertool_field(self, 1)
    for item in _itertool_field(self, 0):
        if not predicate(item):
            _itertool_flag(self)
            return item
    raise StopIteration


def _groupby___new__(cls, iterable, key=None):
    return _generator_with_type(_groupby_steps(iter(iterable), key, _Groups()), cls)


class _Groups:
    """What groupby and its groups share: the item that was read last, with its key, and which group may go on."""

    __slots__ = ("key", "item", "wanted", "current")

    def __init__(self):
        self.key = self.item = self.wanted = _ABSENT
        self.current = 0


def _groupby_steps(iterator, function, groups):
    while True:
        groups.current += 1
        wanted = groups.wanted
        while (key := groups.key) is wanted or wanted is not _ABSENT and wanted == key:
            for item in iterator:
                break
            else:
                return
            groups.key = item if function is None else function(item)
            groups.item = item
        groups.wanted = key
        yield key, _generator_with_type(_grouper_steps(iterator, function, groups, groups.current, key), _type_grouper)


def _grouper_steps(iterator, function, groups, number, wanted):
    while groups.current == number:
        item = groups.item
        if item is _ABSENT:
            for item in iterator:
                break
            else:
                return
            groups.key = key = item if function is None else function(item)
            if wanted is not key and wanted != key:
                groups.item = item
                return
        else:
            groups.item = _ABSENT
        yield item


def __tee___new__(cls, iterable, /):
    return _tee_of(cls, iter(iterable))


# Where tees are reading on.
_tee_reading = set()


def __tee___next__(self):
    source, place = _itertool_field(self, 0), id(_itertool_field(self, 1))
    if place in _tee_reading:
        raise RuntimeError("cannot re-enter the tee iterator")
    _tee_reading.add(place)
    try:
        item = next(source)
    finally:
        _tee_reading.discard(place)
    return _tee_add(self, item)
