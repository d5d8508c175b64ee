"""Keys of a comparison function compare by it, with keys only."""
from functools import cmp_to_key

order = cmp_to_key(lambda x, y: (x > y) - (x < y))
print(order(1) < order(2), order(1) > order(2), order(1) == order(1), order(1) != order(1), order(2) >= order(2))
print(sorted([3, 1, 2], key=order), sorted("bca", key=cmp_to_key(lambda x, y: ord(y) - ord(x))))
print(max([3, 5, 1], key=order), order(3).obj)
for use in (lambda: order(1) < 1, lambda: hash(order(1))):
    try:
        use()
    except TypeError as error:
        print(type(error).__name__)
