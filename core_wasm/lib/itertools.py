"""Functional tools for creating and using iterators.

Each class keeps a generator that does the walking; what an object shows of its state is kept beside it.
"""

from operator import add as _add, index as _index

from _prelude import _GenericAlias

_ABSENT = object()


class _Walker:
    """The iterator protocol over `_steps`, a generator."""

    __slots__ = ("_steps", "__weakref__")

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._steps)


class chain(_Walker):
    """Return a chain object whose .__next__() method returns elements from the
    first iterable until it is exhausted, then elements from the next iterable.
    """

    __slots__ = ()

    def __init__(self, *iterables):
        self._steps = _chained(iterables)

    @classmethod
    def from_iterable(cls, iterable, /):
        """Alternative chain() constructor taking a single iterable argument that evaluates lazily."""
        self = cls.__new__(cls)
        self._steps = _chained(iter(iterable))
        return self

    __class_getitem__ = classmethod(_GenericAlias)


def _chained(iterables):
    for iterable in iterables:
        yield from iter(iterable)


class count:
    """Return a count object whose .__next__() method returns consecutive values."""

    __slots__ = ("_next", "_step", "__weakref__")

    def __init__(self, start=0, step=1):
        if not hasattr(type(start), "__add__") or not hasattr(type(start), "__sub__"):
            raise TypeError("a number is required")
        self._next = start
        self._step = step

    def __iter__(self):
        return self

    def __next__(self):
        value = self._next
        self._next = value + self._step
        return value

    def __repr__(self):
        if type(self._step) is int and self._step == 1:
            return f"{type(self).__name__}({self._next!r})"
        return f"{type(self).__name__}({self._next!r}, {self._step!r})"


class repeat:
    """Create an iterator which returns the object for the specified number of times, or endlessly."""

    __slots__ = ("_object", "_left", "__weakref__")

    def __init__(self, object, times=_ABSENT):
        self._object = object
        self._left = None if times is _ABSENT else max(_index(times), 0)

    def __iter__(self):
        return self

    def __next__(self):
        left = self._left
        if left is not None:
            if not left:
                raise StopIteration
            self._left = left - 1
        return self._object

    def __length_hint__(self):
        if self._left is None:
            raise TypeError("len() of unsized object")
        return self._left

    def __repr__(self):
        if self._left is None:
            return f"{type(self).__name__}({self._object!r})"
        return f"{type(self).__name__}({self._object!r}, {self._left})"


class cycle(_Walker):
    """Return elements from the iterable until it is exhausted. Then repeat the sequence indefinitely."""

    __slots__ = ()

    def __init__(self, iterable, /):
        self._steps = _cycled(iter(iterable))


def _cycled(iterator):
    seen = []
    for item in iterator:
        yield item
        seen.append(item)
    while seen:
        yield from seen


class accumulate(_Walker):
    """Return series of accumulated sums (or other binary function results)."""

    __slots__ = ()

    def __init__(self, iterable, func=None, *, initial=None):
        self._steps = _accumulated(iter(iterable), func or _add, initial)


def _accumulated(iterator, function, total):
    if total is None:
        total = next(iterator, _ABSENT)
        if total is _ABSENT:
            return
    yield total
    for item in iterator:
        total = function(total, item)
        yield total


class batched(_Walker):
    """Batch data into tuples of length n. The last batch may be shorter than n."""

    __slots__ = ()

    def __init__(self, iterable, n, *, strict=False):
        n = _index(n)
        if n < 1:
            raise ValueError("n must be at least one")
        self._steps = _batches(iter(iterable), n, strict)


def _batches(iterator, n, strict):
    batch = []
    for item in iterator:
        batch.append(item)
        if len(batch) == n:
            yield tuple(batch)
            batch = []
    if batch:
        if strict:
            raise ValueError("batched(): incomplete batch")
        yield tuple(batch)


class compress(_Walker):
    """Return data elements corresponding to true selector elements."""

    __slots__ = ()

    def __init__(self, data, selectors):
        self._steps = _compressed(iter(data), iter(selectors))


def _compressed(data, selectors):
    for item, selector in zip(data, selectors):
        if selector:
            yield item


class dropwhile(_Walker):
    """Drop items from the iterable while predicate(item) is true."""

    __slots__ = ()

    def __init__(self, predicate, iterable, /):
        self._steps = _dropped(predicate, iter(iterable))


def _dropped(predicate, iterator):
    for item in iterator:
        if not predicate(item):
            yield item
            break
    yield from iterator


class takewhile(_Walker):
    """Return successive entries from an iterable as long as the predicate evaluates to true for each entry."""

    __slots__ = ()

    def __init__(self, predicate, iterable, /):
        self._steps = _taken(predicate, iter(iterable))


def _taken(predicate, iterator):
    for item in iterator:
        if not predicate(item):
            return
        yield item


class filterfalse(_Walker):
    """Return those items of iterable for which function(item) is false."""

    __slots__ = ()

    def __init__(self, function, iterable, /):
        self._steps = _refused(bool if function is None else function, iter(iterable))


def _refused(function, iterator):
    for item in iterator:
        if not function(item):
            yield item


class starmap(_Walker):
    """Return an iterator whose values are returned from the function evaluated with an argument tuple."""

    __slots__ = ()

    def __init__(self, function, iterable, /):
        self._steps = _starred(function, iter(iterable))


def _starred(function, iterator):
    for args in iterator:
        yield function(*tuple(args))


class pairwise(_Walker):
    """Return an iterator of overlapping pairs taken from the input iterator."""

    __slots__ = ()

    def __init__(self, iterable, /):
        self._steps = _pairs(iter(iterable))


def _pairs(iterator):
    before = next(iterator, _ABSENT)
    for item in iterator:
        yield before, item
        before = item


class islice(_Walker):
    """Return an iterator whose next() method returns selected values from an iterable."""

    __slots__ = ()

    def __init__(self, iterable, /, *bounds):
        if not 1 <= len(bounds) <= 3:
            least = "at least 2 arguments" if not bounds else "at most 4 arguments"
            raise TypeError(f"islice expected {least}, got {len(bounds) + 1}")
        start, stop, step = (None, bounds[0], None) if len(bounds) == 1 else (*bounds, None)[:3]
        if len(bounds) == 1:
            stop = _bound(stop, "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
        message = "Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize."
        start = _bound(start, message) or 0
        stop = _bound(stop, message)
        step = 1 if step is None else _bound(step, _STEP)
        if not step:
            raise ValueError(_STEP)
        self._steps = _sliced(iter(iterable), start, stop, step)


_STEP = "Step for islice() must be a positive integer or None."


def _bound(value, message):
    if value is None:
        return None
    try:
        value = _index(value)
    except TypeError:
        raise ValueError(message) from None
    if not 0 <= value < 1 << 63:
        raise ValueError(message)
    return value


def _sliced(iterator, start, stop, step):
    wanted = start
    position = 0
    while stop is None or wanted < stop:
        while position <= wanted:
            item = next(iterator, _ABSENT)
            if item is _ABSENT:
                return
            position += 1
        yield item
        wanted += step
    while position < stop and next(iterator, _ABSENT) is not _ABSENT:
        position += 1


class zip_longest(_Walker):
    """Return a zip_longest object whose .__next__() method returns a tuple where the i-th element
    comes from the i-th iterable argument; shorter ones are continued with fillvalue.
    """

    __slots__ = ()

    def __init__(self, *iterables, fillvalue=None, **others):
        if others:
            raise TypeError("zip_longest() got an unexpected keyword argument")
        self._steps = _zipped([iter(each) for each in iterables], fillvalue)

    __init__.__text_signature__ = "(self, *iterables, fillvalue=None)"


def _zipped(iterators, fill):
    alive = len(iterators)
    while alive:
        row = []
        for index, iterator in enumerate(iterators):
            item = fill if iterator is None else next(iterator, _ABSENT)
            if item is _ABSENT:
                alive -= 1
                if not alive:
                    return
                iterators[index] = None
                item = fill
            row.append(item)
        yield tuple(row)


class product(_Walker):
    """Cartesian product of input iterables. Equivalent to nested for-loops."""

    __slots__ = ()

    def __init__(self, *iterables, repeat=1):
        repeat = _index(repeat)
        if repeat < 0:
            raise ValueError("repeat argument cannot be negative")
        self._steps = _products([tuple(each) for each in iterables] * repeat)


def _products(pools):
    if not all(pools):
        return
    places = [0] * len(pools)
    row = [pool[0] for pool in pools]
    while True:
        yield tuple(row)
        for index in range(len(pools) - 1, -1, -1):
            places[index] += 1
            if places[index] < len(pools[index]):
                row[index] = pools[index][places[index]]
                break
            places[index] = 0
            row[index] = pools[index][0]
        else:
            return


def _length(r):
    if _index(r) < 0:
        raise ValueError("r must be non-negative")
    return r


class combinations(_Walker):
    """Return successive r-length combinations of elements in the iterable."""

    __slots__ = ()

    def __init__(self, iterable, r):
        self._steps = _combined(tuple(iterable), _length(r))


def _combined(pool, r):
    if r > len(pool):
        return
    places = [*range(r)]
    shift = len(pool) - r
    while True:
        yield tuple([pool[place] for place in places])
        for index in range(r - 1, -1, -1):
            if places[index] != index + shift:
                break
        else:
            return
        places[index:] = range(places[index] + 1, places[index] + 1 + r - index)


class combinations_with_replacement(_Walker):
    """Return successive r-length combinations of elements in the iterable allowing repeats."""

    __slots__ = ()

    def __init__(self, iterable, r):
        self._steps = _combined_again(tuple(iterable), _length(r))


def _combined_again(pool, r):
    if r and not pool:
        return
    places = [0] * r
    while True:
        yield tuple([pool[place] for place in places])
        for index in range(r - 1, -1, -1):
            if places[index] != len(pool) - 1:
                break
        else:
            return
        places[index:] = [places[index] + 1] * (r - index)


class permutations(_Walker):
    """Return successive r-length permutations of elements in the iterable."""

    __slots__ = ()

    def __init__(self, iterable, r=None):
        pool = tuple(iterable)
        if r is not None and not isinstance(r, int):
            raise TypeError("Expected int as r")
        self._steps = _permuted(pool, len(pool) if r is None else _length(r))


def _permuted(pool, r):
    """Positions in lexicographic order; `start` is where the next one may begin."""
    if r > len(pool):
        return
    used = [False] * len(pool)
    places = []
    start = 0
    while True:
        if len(places) == r:
            yield tuple([pool[place] for place in places])
        else:
            place = start
            while place < len(pool) and used[place]:
                place += 1
            if place < len(pool):
                used[place] = True
                places.append(place)
                start = 0
                continue
        if not places:
            return
        last = places.pop()
        used[last] = False
        start = last + 1


class groupby:
    """make an iterator that returns consecutive keys and groups from the iterable"""

    __slots__ = ("_iterator", "_function", "_key", "_item", "_wanted", "_group", "__weakref__")

    def __init__(self, iterable, key=None):
        self._iterator = iter(iterable)
        self._function = key
        self._key = self._item = self._wanted = _ABSENT
        self._group = None

    def __iter__(self):
        return self

    def _step(self):
        item = next(self._iterator)
        self._key = item if self._function is None else self._function(item)
        self._item = item

    def __next__(self):
        self._group = None
        while self._key is self._wanted or self._wanted is not _ABSENT and self._key == self._wanted:
            self._step()
        self._wanted = self._key
        self._group = _grouper(self, self._key)
        return self._key, self._group


class _grouper:
    __slots__ = ("_owner", "_key")

    def __init__(self, owner, key):
        self._owner = owner
        self._key = key

    def __iter__(self):
        return self

    def __next__(self):
        owner = self._owner
        if owner._group is not self:
            raise StopIteration
        if owner._item is _ABSENT:
            owner._step()
        if owner._key is not self._key and owner._key != self._key:
            raise StopIteration
        item = owner._item
        owner._item = _ABSENT
        return item


class _tee:
    """One of several readers: a place in a chain of [item, next link] that grows when somebody reads on."""

    __slots__ = ("_iterator", "_link", "__weakref__")

    def __init__(self, iterable, /):
        if isinstance(iterable, _tee):
            self._iterator, self._link = iterable._iterator, iterable._link
        else:
            self._iterator, self._link = iter(iterable), []

    def __iter__(self):
        return self

    def __next__(self):
        link = self._link
        if not link:
            link += [next(self._iterator), []]
        self._link = link[1]
        return link[0]

    def __copy__(self):
        return _tee(self)


def tee(iterable, n=2, /):
    """Returns a tuple of n independent iterators."""
    if _index(n) < 0:
        raise ValueError("n must be >= 0")
    if not n:
        return ()
    first = _tee(iterable)
    return (first, *[_tee(first) for _ in range(n - 1)])
