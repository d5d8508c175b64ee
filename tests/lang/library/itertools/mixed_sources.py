# The same results over lists, iterators of the guest, generators, and items whose truth or sum the guest decides.
from itertools import *


class Items:
    def __init__(self, items):
        self.items = items
        self.place = 0

    def __iter__(self):
        return self

    def __next__(self):
        if self.place == len(self.items):
            raise StopIteration
        self.place += 1
        return self.items[self.place - 1]


class Number:
    def __init__(self, value):
        self.value = value

    def __bool__(self):
        return self.value != 0

    def __add__(self, other):
        return Number(self.value + (other.value if isinstance(other, Number) else other))

    __radd__ = __add__

    def __repr__(self):
        return f"Number({self.value})"


def sources(items):
    yield items
    yield Items(items)
    yield (item for item in items)
    yield chain(items[:2], items[2:])
    yield chain.from_iterable([items[:1], Items(items[1:3]), iter(items[3:])])


items = [3, Number(0), Number(2), 0, 5, 1]
for source in zip(*[sources(items) for _ in range(12)]):
    a, b, c, d, e, f, g, h, i, j, k, l = source
    print(list(filter(None, a)), list(filterfalse(None, b)), list(compress(c, [1, 0, Number(1), Number(0), 1, 1])))
    print(list(accumulate(d)), [*accumulate(e, initial=10)])
    print(list(islice(f, 1, None, 2)), list(pairwise(islice(g, 3))))
    print(list(islice(cycle(h), 9)), list(zip_longest(i, "ab", fillvalue=None)))
    print(list(combinations(islice(j, 3), 2)), max(len(str(item)) for item in chain(k, k)))
    l = iter(l)
    print(next(l), list(l))


# What is left after an exception, and after the end.
def fails(at):
    def function(item):
        if item == at:
            raise ValueError(item)
        return item < 4
    return function


for tool in (takewhile, dropwhile, filterfalse, filter, map):
    steps = tool(fails(2), [1, 2, 3, 4, 5])
    shown = []
    for _ in range(7):
        try:
            shown.append(next(steps))
        except ValueError as error:
            shown.append(error)
        except StopIteration:
            shown.append("end")
    print(tool.__name__, shown)

# Towers need no native stack.
tower = iter([1, 2])
for number in range(500):
    tower = chain(tower, [number])
print(sum(tower))


# Subclasses have attributes of their own, whatever they walk over.
class Own(islice):
    pass


for source in ([1, 2, 3], Items([1, 2, 3])):
    own = Own(source, 2)
    own.name = "own"
    print(own.name, type(own).__name__, list(own))
first, second = tee(Items(list(range(200))))
print(sum(islice(first, 150)), next(second), next(first), sum(second))
