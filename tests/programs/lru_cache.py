"""An LRU cache on a hand-made linked list, checked against a slow model with a pseudo-random workload."""


class Node:
    __slots__ = ("key", "value", "before", "after")

    def __init__(self, key=None, value=None):
        self.key, self.value = key, value
        self.before = self.after = self


class LRUCache:
    def __init__(self, capacity, on_evict=None):
        if capacity < 1:
            raise ValueError(f"capacity must be positive, not {capacity}")
        self.capacity, self.on_evict = capacity, on_evict
        self.nodes, self.head = {}, Node()
        self.hits = self.misses = self.evictions = 0

    def _unlink(self, node):
        node.before.after, node.after.before = node.after, node.before

    def _front(self, node):
        node.before, node.after = self.head, self.head.after
        self.head.after.before = node
        self.head.after = node

    def get(self, key, default=None):
        node = self.nodes.get(key)
        if node is None:
            self.misses += 1
            return default
        self.hits += 1
        self._unlink(node)
        self._front(node)
        return node.value

    def __setitem__(self, key, value):
        node = self.nodes.get(key)
        if node is not None:
            node.value = value
            self._unlink(node)
        else:
            if len(self.nodes) == self.capacity:
                self.evict()
            node = self.nodes[key] = Node(key, value)
        self._front(node)

    def __getitem__(self, key):
        missing = object()
        value = self.get(key, missing)
        if value is missing:
            raise KeyError(key)
        return value

    def __delitem__(self, key):
        self._unlink(self.nodes.pop(key))

    def evict(self):
        oldest = self.head.before
        if oldest is self.head:
            raise LookupError("nothing to evict")
        del self[oldest.key]
        self.evictions += 1
        if self.on_evict:
            self.on_evict(oldest.key, oldest.value)

    def __contains__(self, key):
        return key in self.nodes

    def __len__(self):
        return len(self.nodes)

    def __iter__(self):
        node = self.head.after
        while node is not self.head:
            yield node.key
            node = node.after

    def __reversed__(self):
        node = self.head.before
        while node is not self.head:
            yield node.key
            node = node.before

    def items(self):
        return [(k, self.nodes[k].value) for k in self]

    def __repr__(self):
        return f"LRUCache({', '.join(f'{k!r}: {v!r}' for k, v in self.items())})"


class Model:
    """The same promises, kept in the most obvious way."""

    def __init__(self, capacity):
        self.capacity, self.pairs = capacity, []

    def get(self, key, default=None):
        for i, (k, v) in enumerate(self.pairs):
            if k == key:
                self.pairs.insert(0, self.pairs.pop(i))
                return v
        return default

    def set(self, key, value):
        self.pairs = [(k, v) for k, v in self.pairs if k != key]
        self.pairs.insert(0, (key, value))
        del self.pairs[self.capacity :]


def random_numbers(seed):
    while True:
        seed = (seed * 6364136223846793005 + 1442695040888963407) & (2**64 - 1)
        yield seed >> 33


def cached(capacity):
    def decorate(function):
        cache = LRUCache(capacity)

        def wrapper(*args):
            if args in cache:
                return cache[args]
            result = function(*args)
            cache[args] = result
            return result

        wrapper.cache = cache
        wrapper.__name__ = function.__name__
        return wrapper

    return decorate


@cached(64)
def ways(amount, coins):
    if amount == 0:
        return 1
    if amount < 0 or not coins:
        return 0
    return ways(amount - coins[0], coins) + ways(amount, coins[1:])


def main():
    gone = []
    cache = LRUCache(3, on_evict=lambda k, v: gone.append((k, v)))
    for i, k in enumerate("abc"):
        cache[k] = i
    print(cache, list(reversed(cache)))
    print(cache.get("a"), cache.get("z", "none"), cache)
    cache["d"] = 3
    cache["a"] = "new"
    print(cache, gone, "b" in cache, len(cache))
    del cache["c"]
    print(cache, cache.hits, cache.misses, cache.evictions)
    for bad in (lambda: cache["nope"], lambda: LRUCache(0), lambda: cache.__delitem__("q"), LRUCache(1).evict):
        try:
            bad()
        except Exception as e:
            print(type(e).__name__, e)

    numbers = random_numbers(2024)
    for capacity in (1, 2, 7, 20):
        cache, model = LRUCache(capacity), Model(capacity)
        for step in range(2000):
            key = next(numbers) % (capacity * 2 + 3)
            if next(numbers) % 3:
                assert cache.get(key) == model.get(key), (capacity, step)
            else:
                cache[key] = step
                model.set(key, step)
            assert cache.items() == model.pairs
        print(capacity, cache.hits, cache.misses, cache.evictions, cache.items()[:3])
    print(ways(100, (50, 25, 10, 5, 1)), ways.cache.evictions > 0, len(ways.cache), ways.__name__)


main()
