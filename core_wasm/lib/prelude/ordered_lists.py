"""Twins of heapq and bisect, for items whose comparison is guest code.

The steps are CPython's: guest code may look at the list between two of them, and change it.
"""


def _heap_rise(heap, start, place, largest):
    size = list.__len__(heap)
    while place > start:
        parent = (place - 1) >> 1
        item, above = list.__getitem__(heap, place), list.__getitem__(heap, parent)
        is_before = True if (above < item if largest else item < above) else False
        if list.__len__(heap) != size:
            raise RuntimeError("list changed size during iteration")
        if not is_before:
            return
        _heap_swap(heap, place, parent)
        place = parent


def _heap_swap(heap, one, other):
    item = list.__getitem__(heap, one)
    list.__setitem__(heap, one, list.__getitem__(heap, other))
    list.__setitem__(heap, other, item)


def _heap_settle(heap, top, largest):
    size = list.__len__(heap)
    place = top
    while place < size >> 1:
        child = 2 * place + 1
        if child + 1 < size:
            one, other = list.__getitem__(heap, child), list.__getitem__(heap, child + 1)
            child += 0 if (other < one if largest else one < other) else 1
            if list.__len__(heap) != size:
                raise RuntimeError("list changed size during iteration")
        _heap_swap(heap, child, place)
        place = child
    _heap_rise(heap, top, place, largest)


def _heap_pop(heap, largest):
    last = list.pop(heap)
    if not list.__len__(heap):
        return last
    first = list.__getitem__(heap, 0)
    list.__setitem__(heap, 0, last)
    _heap_settle(heap, 0, largest)
    return first


def _heap_exchange(heap, item, largest):
    if not list.__len__(heap):
        raise IndexError("index out of range")
    first = list.__getitem__(heap, 0)
    list.__setitem__(heap, 0, item)
    _heap_settle(heap, 0, largest)
    return first


def _heap_make(heap, largest):
    for place in range(list.__len__(heap) // 2 - 1, -1, -1):
        _heap_settle(heap, place, largest)


def _heapq_heappush(heap, item, /):
    list.append(heap, item)
    _heap_rise(heap, 0, list.__len__(heap) - 1, False)


def _heapq_heappush_max(heap, item, /):
    list.append(heap, item)
    _heap_rise(heap, 0, list.__len__(heap) - 1, True)


def _heapq_heappop(heap, /):
    return _heap_pop(heap, False)


def _heapq_heappop_max(heap, /):
    return _heap_pop(heap, True)


def _heapq_heapreplace(heap, item, /):
    return _heap_exchange(heap, item, False)


def _heapq_heapreplace_max(heap, item, /):
    return _heap_exchange(heap, item, True)


def _heapq_heappushpop(heap, item, /):
    return _heap_exchange(heap, item, False) if list.__getitem__(heap, 0) < item else item


def _heapq_heappushpop_max(heap, item, /):
    return _heap_exchange(heap, item, True) if item < list.__getitem__(heap, 0) else item


def _heapq_heapify(heap, /):
    _heap_make(heap, False)


def _heapq_heapify_max(heap, /):
    _heap_make(heap, True)


def _bisect_bisect_right(a, x, lo=0, hi=None, *, key=None):
    hi = _bisect_end(a, lo, hi)
    while lo < hi:
        middle = (lo + hi) // 2
        item = a[middle]
        if x < (item if key is None else key(item)):
            hi = middle
        else:
            lo = middle + 1
    return lo


def _bisect_bisect_left(a, x, lo=0, hi=None, *, key=None):
    hi = _bisect_end(a, lo, hi)
    while lo < hi:
        middle = (lo + hi) // 2
        item = a[middle]
        if (item if key is None else key(item)) < x:
            lo = middle + 1
        else:
            hi = middle
    return lo


def _bisect_end(a, lo, hi):
    if lo < 0:
        raise ValueError("lo must be non-negative")
    return len(a) if hi is None or hi == -1 else hi


def _bisect_insort_right(a, x, lo=0, hi=None, *, key=None):
    place = _bisect_bisect_right(a, x if key is None else key(x), lo, hi, key=key)
    a.insert(place, x)


def _bisect_insort_left(a, x, lo=0, hi=None, *, key=None):
    place = _bisect_bisect_left(a, x if key is None else key(x), lo, hi, key=key)
    a.insert(place, x)
