# Keys of a class with its own __hash__ and __eq__: in an OrderedDict that moves them, and in a cache.
import functools
from collections import OrderedDict


class Key:
    def __init__(self, value):
        self.value = value

    def __hash__(self):
        return hash(self.value)

    def __eq__(self, other):
        return isinstance(other, Key) and self.value == other.value

    def __repr__(self):
        return f"Key({self.value})"


ordered = OrderedDict((Key(number), number) for number in range(3))
ordered.move_to_end(Key(0))
print(list(ordered.items()))
ordered.move_to_end(Key(2), last=False)
print(list(ordered.items()))
ordered.move_to_end(Key(1), last=False)
print(list(ordered))
try:
    ordered.move_to_end(Key(9))
except KeyError as error:
    print("KeyError", error)
print(ordered.popitem(last=False), ordered.pop(Key(0)), Key(2) in ordered)
pairs = OrderedDict([((1, 2), "a"), ((3, 4), "b")])
pairs.move_to_end((1, 2))
print(list(pairs))


@functools.lru_cache(maxsize=2)
def remember(key, *rest):
    return key, rest


for key in Key(1), Key(2), Key(1), Key(3), Key(1):
    remember(key)
print(remember.cache_info())
for arguments in ("a",), ("a",), ("a", 1), ((1, 2),), (1, 2), (1.0, 2):
    remember(*arguments)
print(remember.cache_info())
for arguments in ([1],), (1, {}):
    try:
        remember(*arguments)
    except TypeError as error:
        print(error, error.__context__)
