"""Heap queue algorithm (a.k.a. priority queue).

A heap is a list in which every item is no larger than the two at 2*i+1 and 2*i+2, so item 0 is the
smallest; in a max-heap no smaller, so item 0 is the largest.
"""

__all__ = [
    "heapify", "heapify_max", "heappop", "heappop_max", "heappush", "heappush_max", "heappushpop",
    "heappushpop_max", "heapreplace", "heapreplace_max", "merge", "nlargest", "nsmallest",
]


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
    make, pop, replace = (
        (heapify_max, heappop_max, heapreplace_max) if reverse else (heapify, heappop, heapreplace)
    )
    make(heap)
    while heap:
        row = heap[0]
        yield row[2]
        for value in row[3]:
            row[0] = value if key is None else key(value)
            row[2] = value
            replace(heap, row)
            break
        else:
            pop(heap)


def nsmallest(n, iterable, key=None):
    """Find the n smallest elements in a dataset.

    Equivalent to:  sorted(iterable, key=key)[:n]
    """
    return sorted(iterable, key=key)[: _counted(n, iterable)]


def _counted(n, iterable):
    """`n` for a slice, once it was seen to be a number that goes with the iterable."""
    try:
        size = len(iterable)
    except (TypeError, AttributeError):
        size = None
    if n != 1 and (size is None or not n >= size):
        n = range(n).stop
    return max(n, 0)


def nlargest(n, iterable, key=None):
    """Find the n largest elements in a dataset.

    Equivalent to:  sorted(iterable, key=key, reverse=True)[:n]
    """
    return sorted(iterable, key=key, reverse=True)[: _counted(n, iterable)]
