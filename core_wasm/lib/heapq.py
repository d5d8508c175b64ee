"""Heap queue algorithm (a.k.a. priority queue).

A heap is a list in which every item is no larger than the two at 2*i+1 and 2*i+2, so item 0 is the
smallest; in a max-heap no smaller, so item 0 is the largest.
"""

__all__ = [
    "heapify", "heapify_max", "heappop", "heappop_max", "heappush", "heappush_max", "heappushpop",
    "heappushpop_max", "heapreplace", "heapreplace_max", "merge", "nlargest", "nsmallest",
]


_SINGLE = ("heapify", "heapify_max", "heappop", "heappop_max")


def _require(heap, function):
    if not isinstance(heap, list):
        position = "" if function in _SINGLE else "1 "
        raise TypeError(f"{function}() argument {position}must be list, not {type(heap).__name__}")


def _rise(heap, start, place):
    """Move the item at `place` up, no further than `start`."""
    item = heap[place]
    while place > start:
        parent = (place - 1) >> 1
        above = heap[parent]
        if not item < above:
            break
        heap[place] = above
        place = parent
    heap[place] = item


def _settle(heap, place):
    """Move the smaller child up all the way, then the item from the bottom to where it belongs."""
    end = len(heap)
    start = place
    item = heap[place]
    child = 2 * place + 1
    while child < end:
        right = child + 1
        if right < end and not heap[child] < heap[right]:
            child = right
        heap[place] = heap[child]
        place = child
        child = 2 * place + 1
    heap[place] = item
    _rise(heap, start, place)


def _rise_max(heap, start, place):
    item = heap[place]
    while place > start:
        parent = (place - 1) >> 1
        above = heap[parent]
        if not above < item:
            break
        heap[place] = above
        place = parent
    heap[place] = item


def _settle_max(heap, place):
    end = len(heap)
    start = place
    item = heap[place]
    child = 2 * place + 1
    while child < end:
        right = child + 1
        if right < end and not heap[right] < heap[child]:
            child = right
        heap[place] = heap[child]
        place = child
        child = 2 * place + 1
    heap[place] = item
    _rise_max(heap, start, place)


def heappush(heap, item, /):
    """Push item onto heap, maintaining the heap invariant."""
    _require(heap, "heappush")
    heap.append(item)
    _rise(heap, 0, len(heap) - 1)


def heappop(heap, /):
    """Pop the smallest item off the heap, maintaining the heap invariant."""
    _require(heap, "heappop")
    last = heap.pop() if heap else _empty()
    if not heap:
        return last
    first = heap[0]
    heap[0] = last
    _settle(heap, 0)
    return first


def _empty():
    raise IndexError("index out of range")


def heapreplace(heap, item, /):
    """Pop and return the current smallest value, and add the new item."""
    _require(heap, "heapreplace")
    if not heap:
        _empty()
    first = heap[0]
    heap[0] = item
    _settle(heap, 0)
    return first


def heappushpop(heap, item, /):
    """Push item on the heap, then pop and return the smallest item from the heap."""
    _require(heap, "heappushpop")
    if heap and heap[0] < item:
        item, heap[0] = heap[0], item
        _settle(heap, 0)
    return item


def heapify(heap, /):
    """Transform list into a heap, in-place, in O(len(heap)) time."""
    _require(heap, "heapify")
    for place in range(len(heap) // 2 - 1, -1, -1):
        _settle(heap, place)


def heappush_max(heap, item, /):
    """Push item onto max heap, maintaining the heap invariant."""
    _require(heap, "heappush_max")
    heap.append(item)
    _rise_max(heap, 0, len(heap) - 1)


def heappop_max(heap, /):
    """Maxheap variant of heappop."""
    _require(heap, "heappop_max")
    last = heap.pop() if heap else _empty()
    if not heap:
        return last
    first = heap[0]
    heap[0] = last
    _settle_max(heap, 0)
    return first


def heapreplace_max(heap, item, /):
    """Maxheap variant of heapreplace."""
    _require(heap, "heapreplace_max")
    if not heap:
        _empty()
    first = heap[0]
    heap[0] = item
    _settle_max(heap, 0)
    return first


def heappushpop_max(heap, item, /):
    """Maxheap variant of heappushpop."""
    _require(heap, "heappushpop_max")
    if heap and item < heap[0]:
        item, heap[0] = heap[0], item
        _settle_max(heap, 0)
    return item


def heapify_max(heap, /):
    """Maxheap variant of heapify."""
    _require(heap, "heapify_max")
    for place in range(len(heap) // 2 - 1, -1, -1):
        _settle_max(heap, place)


def merge(*iterables, key=None, reverse=False):
    """Merge multiple sorted inputs into a single sorted output.

    Similar to sorted(itertools.chain(*iterables)) but returns a generator,
    does not pull the data into memory all at once, and assumes that each of
    the input streams is already sorted (smallest to largest).
    """
    heap = []
    step = -1 if reverse else 1
    for order, iterator in enumerate(map(iter, iterables)):
        for value in iterator:
            rank = value if key is None else key(value)
            heap.append([rank, order * step, value, iterator])
            break
    (heapify_max if reverse else heapify)(heap)
    settle = _settle_max if reverse else _settle
    pop = heappop_max if reverse else heappop
    while heap:
        row = heap[0]
        yield row[2]
        for value in row[3]:
            row[0] = value if key is None else key(value)
            row[2] = value
            settle(heap, 0)
            break
        else:
            pop(heap)


def nsmallest(n, iterable, key=None):
    """Find the n smallest elements in a dataset.

    Equivalent to:  sorted(iterable, key=key)[:n]
    """
    return sorted(iterable, key=key)[: max(n, 0)]


def nlargest(n, iterable, key=None):
    """Find the n largest elements in a dataset.

    Equivalent to:  sorted(iterable, key=key, reverse=True)[:n]
    """
    return sorted(iterable, key=key, reverse=True)[: max(n, 0)]
