"""Counter: a dict of how often there is what."""

import heapq
from itertools import chain, repeat, starmap
from operator import itemgetter
from _prelude import _count_missing, _dict_count

__name__ = "collections"


def _count_elements(mapping, iterable):
    """Count elements from the iterable, updating the mapping."""
    if isinstance(mapping, dict) and type(mapping).get is dict.get:
        items = iterable
        if type(items) not in (list, tuple, str):
            # What has a length is finite: its items may all be fetched first.
            items = [*items] if hasattr(type(items), "__len__") or type(items) in _finite_iterators else None
        if items is not None:
            at, end = 0, len(items)
            while at < end:
                at = _dict_count(mapping, items, at)
                if at < end:
                    # Stopped at an item that hashes or compares in Python, or between two batches: one step by hand.
                    item = items[at]
                    mapping[item] = mapping.get(item, 0) + 1
                    at += 1
            return
    get = mapping.get
    for item in iterable:
        mapping[item] = get(item, 0) + 1


_finite_iterators = (type(iter([])), type(iter(())), type(iter("")), type(iter({})), type(iter(set())), type(iter(range(0))))


class Counter(dict):
    """Dict subclass for counting hashable items.  Sometimes called a bag
    or multiset.  Elements are stored as dictionary keys and their counts
    are stored as dictionary values.

    >>> c = Counter('abcdeabcdabcaba')  # count elements from a string

    >>> c.most_common(3)                # three most common elements
    [('a', 5), ('b', 4), ('c', 3)]
    """

    def __init__(self, iterable=None, /, **kwds):
        """Create a new, empty Counter object.  And if given, count elements
        from an input iterable.  Or, initialize the count from another mapping
        of elements to their counts.
        """
        if iterable is not None:
            if type(self).update is _update:
                _fill(self, iterable)
            else:
                self.update(iterable)
        if kwds:
            self.update(kwds)

    __missing__ = _count_missing

    def total(self):
        """Sum of the counts"""
        return sum(self.values())

    def most_common(self, n=None):
        """List the n most common elements and their counts from the most
        common to the least.  If n is None, then list all element counts.
        """
        if n is None:
            return sorted(self.items(), key=itemgetter(1), reverse=True)
        return heapq.nlargest(n, self.items(), key=itemgetter(1))

    def elements(self):
        """Iterator over elements repeating each as many times as its count.

        An element whose count is zero or negative is left out.
        """
        return chain.from_iterable(starmap(repeat, self.items()))

    @classmethod
    def fromkeys(cls, iterable, v=None):
        """There is no equivalent method for counters."""
        raise NotImplementedError("Counter.fromkeys() is undefined.  Use Counter(iterable) instead.")

    def update(self, iterable=None, /, **kwds):
        """Like dict.update() but add counts instead of replacing them.

        Source can be an iterable, a dictionary, or another Counter instance.
        """
        if iterable is not None:
            _fill(self, iterable)
        if kwds:
            self.update(kwds)

    def subtract(self, iterable=None, /, **kwds):
        """Like dict.update() but subtracts counts instead of replacing them.
        Counts can be reduced below zero.  Both the inputs and outputs are
        allowed to contain zero and negative counts.

        Source can be an iterable, a dictionary, or another Counter instance.
        """
        if iterable is not None:
            get = self.get
            if _is_mapping(iterable):
                for element, count in iterable.items():
                    self[element] = get(element, 0) - count
            else:
                for element in iterable:
                    self[element] = get(element, 0) - 1
        if kwds:
            self.subtract(kwds)

    def copy(self):
        """Return a shallow copy."""
        return self.__class__(self)

    def __reduce__(self):
        return self.__class__, (dict(self),)

    def __delitem__(self, elem):
        """Like dict.__delitem__() but does not raise KeyError for missing values."""
        if elem in self:
            super().__delitem__(elem)

    def __repr__(self):
        if not self:
            return f"{self.__class__.__name__}()"
        try:
            counts = dict(self.most_common())
        except TypeError:
            # Counts that cannot be ordered are shown as they come.
            counts = dict(self)
        return f"{self.__class__.__name__}({counts!r})"

    # Comparing: an element that is missing has the count zero.

    def __eq__(self, other):
        """True if all counts agree. Missing counts are treated as zero."""
        if not isinstance(other, Counter):
            return NotImplemented
        return all([self[e] == other[e] for c in (self, other) for e in c])

    def __ne__(self, other):
        """True if any counts disagree. Missing counts are treated as zero."""
        if not isinstance(other, Counter):
            return NotImplemented
        return not self == other

    def __le__(self, other):
        """True if all counts in self are a subset of those in other."""
        if not isinstance(other, Counter):
            return NotImplemented
        return all([self[e] <= other[e] for c in (self, other) for e in c])

    def __lt__(self, other):
        """True if all counts in self are a proper subset of those in other."""
        if not isinstance(other, Counter):
            return NotImplemented
        return self <= other and self != other

    def __ge__(self, other):
        """True if all counts in self are a superset of those in other."""
        if not isinstance(other, Counter):
            return NotImplemented
        return all([self[e] >= other[e] for c in (self, other) for e in c])

    def __gt__(self, other):
        """True if all counts in self are a proper superset of those in other."""
        if not isinstance(other, Counter):
            return NotImplemented
        return self >= other and self != other

    # Arithmetic: the results hold positive counts only.

    def __add__(self, other):
        """Add counts from two counters."""
        if not isinstance(other, Counter):
            return NotImplemented
        return _positive([(e, count + other[e]) for e, count in self.items()], other, self, 1)

    def __sub__(self, other):
        """Subtract count, but keep only results with positive counts."""
        if not isinstance(other, Counter):
            return NotImplemented
        return _positive([(e, count - other[e]) for e, count in self.items()], other, self, -1)

    def __or__(self, other):
        """Union is the maximum of value in either of the input counters."""
        if not isinstance(other, Counter):
            return NotImplemented
        pairs = []
        for e, count in self.items():
            theirs = other[e]
            pairs.append((e, theirs if count < theirs else count))
        return _positive(pairs, other, self, 1)

    def __and__(self, other):
        """Intersection is the minimum of corresponding counts."""
        if not isinstance(other, Counter):
            return NotImplemented
        pairs = []
        for e, count in self.items():
            theirs = other[e]
            pairs.append((e, count if count < theirs else theirs))
        return _positive(pairs)

    def __pos__(self):
        """Adds an empty counter, effectively stripping negative and zero counts"""
        return _positive(self.items())

    def __neg__(self):
        """Subtracts from an empty counter.  Strips positive and zero counts,
        and flips the sign on negative counts.
        """
        return _positive([(e, 0 - count) for e, count in self.items()])

    def _keep_positive(self):
        """Internal method to strip elements with a negative or zero count"""
        for elem in [elem for elem, count in self.items() if not count > 0]:
            del self[elem]
        return self

    def __iadd__(self, other):
        """Inplace add from another counter, keeping only positive counts."""
        for elem, count in other.items():
            self[elem] += count
        return self._keep_positive()

    def __isub__(self, other):
        """Inplace subtract counter, but keep only results with positive counts."""
        for elem, count in other.items():
            self[elem] -= count
        return self._keep_positive()

    def __ior__(self, other):
        """Inplace union is the maximum of value from either counter."""
        for elem, theirs in other.items():
            if theirs > self[elem]:
                self[elem] = theirs
        return self._keep_positive()

    def __iand__(self, other):
        """Inplace intersection is the minimum of corresponding counts."""
        for elem, count in self.items():
            theirs = other[elem]
            if theirs < count:
                self[elem] = theirs
        return self._keep_positive()


_update = Counter.update


def _is_mapping(value):
    import _collections_abc

    return isinstance(value, (dict, _collections_abc.Mapping))


def _fill(counter, source):
    """Adds the counts of a mapping, or counts the items of an iterable."""
    if isinstance(source, dict) or (not isinstance(source, (list, tuple, str)) and _is_mapping(source)):
        if counter:
            get = counter.get
            for element, count in source.items():
                counter[element] = count + get(element, 0)
        else:
            dict.update(counter, source)
    else:
        _count_elements(counter, source)


def _positive(pairs, others=(), but=(), sign=1):
    """A Counter of the pairs with a positive count, and of those that only `others` has (their counts times `sign`)."""
    result = Counter()
    for element, count in pairs:
        if count > 0:
            result[element] = count
    for element in others:
        if element not in but:
            count = others[element] if sign > 0 else 0 - others[element]
            if count > 0:
                result[element] = count
    return result
