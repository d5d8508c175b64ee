# Wrappers that are no Python functions elsewhere do not count as recursion, and leave no lines in tracebacks.
import functools
import heapq
import itertools
import operator
import traceback


@functools.lru_cache(maxsize=None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


@functools.cache
def ways(n):
    return 1 if n == 0 else sum(ways(n - step) for step in (1, 2, 3) if n >= step) % 1_000_007


print(fib(400), len(str(fib(480))))
fib.cache_clear()
print(len(str(fib(300))), fib.cache_info())


def plain(n):
    return 0 if n == 0 else 1 + plain(n - 1)


try:
    plain(5000)
except RecursionError as error:
    print(error)


class Stubborn:
    def __lt__(self, other):
        raise ValueError("no order")


def boom(*args):
    raise ValueError("boom")


for name, run in {
    "lru_cache": lambda: functools.lru_cache(boom)(1),
    "partial": lambda: functools.partial(boom, 1)(),
    "reduce": lambda: functools.reduce(boom, [1, 2]),
    "starmap": lambda: list(itertools.starmap(boom, [(1,)])),
    "groupby": lambda: list(itertools.groupby([1], boom)),
    "heapify": lambda: heapq.heapify([Stubborn(), Stubborn()]),
    "methodcaller": lambda: operator.methodcaller("missing")([]),
}.items():
    try:
        run()
    except (ValueError, AttributeError) as error:
        print(name, error, [entry.name for entry in traceback.extract_tb(error.__traceback__)])


def deepest(n):
    try:
        return deepest(n + 1)
    except RecursionError:
        return n


@functools.cache
def endless(n):
    return endless(n + 1)


before = deepest(0)
try:
    endless(0)
except RecursionError as error:
    print(error)
print(deepest(0) == before)
