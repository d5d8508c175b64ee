# partial, lru_cache and the getters of operator: what they pass on, what they remember, what they refuse.
from collections import defaultdict
from functools import cache, lru_cache, partial
from operator import attrgetter, itemgetter, methodcaller


def show(*args, **keywords):
    return args, keywords


one = partial(show, 1, x=2)
print(one(3), one(), one(3, y=4), one(x=5))
one.keywords["z"] = 7
print(one(0))
del one.keywords["x"]
one.keywords["w"] = 1
print(one(0), partial(one, 5)(6))
print(list(map(partial(int, base=2), ["101", "11"])), sorted(["11", "1"], key=partial(int, base=2)))
print(partial(show, *range(40))(1, k=3)[0][-2:], len(partial(show)(*range(50))[0]))


class Louder(partial):
    def __call__(self, *args):
        return "own", super().__call__(*args)


print(Louder(show, 1)(2))


@lru_cache(maxsize=2)
def seen(*args, **keywords):
    print("asked", args, keywords)
    return args


for value in (1, 2, 1, 3, 1, 2, (1, 2), "a", 1.0, True, 1):
    seen(value)
seen(), seen(), seen(1, 2), seen(1, 2), seen(x=1), seen(x=1)
print(seen.cache_info(), seen.__name__)
try:
    seen([])
except TypeError as error:
    print(error)
seen.cache_clear()
print(seen.cache_info())


@cache
def fibonacci(n):
    return n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2)


print(fibonacci(90), fibonacci.cache_info())


class Key:
    def __init__(self, value):
        self.value = value

    def __hash__(self):
        return self.value

    def __eq__(self, other):
        return self.value == other.value


count = lru_cache(lambda key: key.value)
print([count(Key(n % 3)) for n in range(7)], count.cache_info())


class Anything:
    x = 1

    def __getattr__(self, name):
        return name.upper()

    def pair(self, *args, **keywords):
        return args, keywords

    def __getitem__(self, item):
        return "item", item


it = Anything()
print(attrgetter("x")(it), attrgetter("y")(it), attrgetter("x", "y")(it))
print(itemgetter(1)(it), itemgetter(1, 2)(it), itemgetter("a", "b")({"a": 1, "b": 2}))
print(methodcaller("pair", 1)(it), methodcaller("pair", 1, k=2)(it), methodcaller("split", ",")("a,b"))
kept = defaultdict(list)
print(itemgetter(1, 2)(kept), kept)
for getter, value in ((itemgetter(5), [1]), (itemgetter("k"), {}), (attrgetter("zz"), 1), (itemgetter(1), 5)):
    try:
        getter(value)
    except Exception as error:
        print(type(error).__name__, error)
for getter in (itemgetter(1), attrgetter("x"), methodcaller("x")):
    for args, keywords in (((), {}), ((1, 2), {}), ((), {"obj": 2})):
        try:
            getter(*args, **keywords)
        except TypeError as error:
            print(error)
